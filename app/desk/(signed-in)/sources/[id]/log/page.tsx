import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { adding } from "@/app/desk/actions/adding";
import {
  citeHere,
  logAttendanceHere,
  logStatementHere,
  logStatusChangeHere,
  sendAllDrafts,
} from "@/app/desk/actions/workbench";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { idOf } from "@/app/desk/parts/search-params";
import { At, When } from "@/app/desk/parts/when";
import { requestContext } from "@/app/desk/request";
import { Workbench } from "@/app/desk/workbench/workbench";
import { currentSettings } from "@/lib/settings";
import { readCapture, readSource } from "@/sources";
import { readMarks, readWorkbench } from "./read-workbench";

export const metadata: Metadata = { title: "Log from an article" };

const actions = {
  status_change: logStatusChangeHere,
  attendance: logAttendanceHere,
  statement: logStatementHere,
  cite: citeHere,
  sendAll: sendAllDrafts,
};

export default async function WorkbenchPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireMay("claim.record");
  const context = await requestContext();
  const { db } = context;
  const id = idOf((await params).id);
  const source = (id && (await readSource(db, id))) || notFound();
  const captured = await readCapture(db, source.id);
  const head = (
    <PageHead
      title={source.title}
      above={{ href: `/desk/sources/${source.id}`, name: "The source" }}
      about={
        <>
          {source.publisher}
          {source.published ? (
            <>
              {" · "}
              <When date={source.published} asWorded={source.publishedAsWorded} />
            </>
          ) : null}
          {captured ? (
            <span title={`SHA-256 ${captured.sha256}`}>
              {" · captured "}
              <At time={captured.capturedAt} />
            </span>
          ) : null}
        </>
      }
    >
      <Link href="/desk/sources/log" className="button">
        Log from another article
      </Link>
    </PageHead>
  );
  if (!captured)
    return (
      <>
        {head}
        <p className="notice">
          Its words are not captured yet, and facts are logged from them.{" "}
          <Link href={`/desk/sources/${source.id}/edit`}>Paste them into its text</Link>, then come back.
        </p>
      </>
    );
  const { text } = captured;
  const { title, publisher, language, published } = source;
  return (
    <>
      {head}
      <Workbench
        source={{ id: source.id, title, publisher, language, published, text }}
        key={captured.sha256}
        // Not waited for: a long text takes a while to be read, and can be worked on meanwhile.
        marks={readMarks(context, source.id)}
        hasMachine={currentSettings().suggest !== undefined}
        {...(await readWorkbench(db, { id: source.id, text }, user.id))}
        actions={actions}
        adding={adding}
      />
    </>
  );
}
