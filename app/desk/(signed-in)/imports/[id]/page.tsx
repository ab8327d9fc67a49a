import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cancelImport, importFile, nameColumns } from "@/app/desk/actions/imports";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { At } from "@/app/desk/parts/when";
import { requestContext } from "@/app/desk/request";
import { SubmitButton } from "@/components/desk/form/submit-buttons";
import { ColumnsForm } from "@/components/desk/records/columns-form";
import { RecordForm } from "@/components/desk/records/record-form";
import { columnsOfRun, readRun, statesOfTable } from "@/dossiers/runs";
import { tableColumns } from "@/dossiers/tables/columns";
import { importStateLabels } from "@/dossiers/vocabulary";
import { Progress } from "./progress";
import { Report } from "./report";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireMay("record.import");
  const context = await requestContext();
  const { db } = context;
  const run = await readRun(db, (await params).id);
  if (!run) notFound();
  const { id, state, report, failure, update, note } = run;
  const isMine = run.userId === user.id;
  const isOpen = ["mapping", "checking", "checked", "importing"].includes(state);
  return (
    <>
      <PageHead
        title={<bdi>{run.fileName}</bdi>}
        above={{ href: "/desk/imports", name: "All imports" }}
        about={
          <>
            {importStateLabels[state]} · {run.user ?? "Somebody"} · <At time={run.madeAt} />
            {update ? " · also writes over what is on record" : null}
          </>
        }
      />
      {note ? (
        <p className="entry-detail">
          Public note: <q dir="auto">{note}</q>
        </p>
      ) : null}
      {state === "mapping" && isMine ? (
        <ColumnsForm
          action={nameColumns}
          id={id}
          fields={tableColumns}
          states={statesOfTable(context)}
          {...(await columnsOfRun(db, id, user.id))}
        />
      ) : null}
      {state === "checking" || state === "importing" ? (
        <Progress key={state} id={id} state={state} done={run.done} total={run.total} />
      ) : null}
      {state === "cancelled" ? <p>It was cancelled: nothing of it is on record.</p> : null}
      {failure ? (
        <p role="alert" className="font-semibold text-tone-off">
          Nothing was imported. {failure}
        </p>
      ) : null}
      {report && state !== "cancelled" && state !== "importing" ? (
        <Report state={state} report={report} />
      ) : null}
      <div className="decide">
        {state === "checked" && isMine ? (
          <RecordForm action={importFile} keeping="nowhere">
            <input type="hidden" name="id" value={id} />
            <SubmitButton primary>Import</SubmitButton>
          </RecordForm>
        ) : null}
        {isOpen && (isMine || user.role === "admin") ? (
          <RecordForm action={cancelImport} keeping="nowhere">
            <input type="hidden" name="id" value={id} />
            <SubmitButton destructive>Cancel the import</SubmitButton>
          </RecordForm>
        ) : null}
        {isOpen && !isMine ? <p className="hint">Whoever sent the file decides on it.</p> : null}
        {isOpen ? null : (
          <Link href="/desk/imports" className="button">
            Import another file
          </Link>
        )}
      </div>
    </>
  );
}
