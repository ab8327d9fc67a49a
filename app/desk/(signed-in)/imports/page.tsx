import type { Metadata } from "next";
import Link from "next/link";
import { sendFile } from "@/app/desk/actions/imports";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { At } from "@/app/desk/parts/when";
import { requestContext } from "@/app/desk/request";
import { UploadForm } from "@/components/desk/records/upload-form";
import { listRuns, maxFileBytes } from "@/dossiers/runs";
import { importStateLabels, tableListLabels, tableLists } from "@/dossiers/vocabulary";

export const metadata: Metadata = { title: "Import a file" };

export default async function ImportsPage() {
  await requireMay("record.import");
  const { db } = await requestContext();
  const runs = await listRuns(db);
  return (
    <>
      <PageHead
        title="Import a file"
        about="A dossier (JSON), or a table (CSV) of statements or status changes. It is checked first, and shown what it would do; nothing is on record until you say so, and then all of it or nothing."
      />
      <div className="mb-part two-columns">
        <UploadForm action={sendFile} megabytes={maxFileBytes / 1_000_000} />
        <section className="facts-aside">
          <h2>Tables to fill in</h2>
          <ul className="plain">
            {tableLists.map((list) => (
              <li key={list}>
                <a href={`/desk/imports/template/${list}`} download>
                  {tableListLabels[list]} (CSV)
                </a>
              </li>
            ))}
          </ul>
          <p className="entry-detail">
            Columns may be called and ordered otherwise: you say which is which, and it is remembered. Actors,
            meetings and questions are named as they are on record, or by their keys.
          </p>
        </section>
      </div>
      <Section title="Imported lately" none="No file has been imported at the desk yet.">
        {runs.map(({ id, fileName, state, user, madeAt }) => (
          <li key={id} className="entry">
            <div className="entry-main">
              <Link href={`/desk/imports/${id}`} prefetch={false} className="entry-title">
                <bdi>{fileName}</bdi>
              </Link>
              <p className="entry-detail">
                {user ?? "Somebody"} · <At time={madeAt} />
              </p>
            </div>
            <p className="entry-side entry-detail">{importStateLabels[state]}</p>
          </li>
        ))}
      </Section>
    </>
  );
}
