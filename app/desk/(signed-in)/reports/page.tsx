import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/app/desk/parts/page-head";
import type { SearchParams } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { reportNames, reports } from "@/reports";
import { reportChoices } from "./report-choices";
import { ReportFilters } from "./report-filters";

export const metadata: Metadata = { title: "Reports" };

const path = "/desk/reports";

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const { query, ...choices } = await reportChoices(db, await searchParams);
  return (
    <>
      <PageHead
        title="Reports"
        about="Each is a CSV file that a spreadsheet opens. Its link gives the same report tomorrow, as the record then stands."
      >
        {can(user, "record.import").allowed ? (
          <Link href="/desk/imports" className="button">
            Import a file
          </Link>
        ) : null}
      </PageHead>
      <section className="desk-section">
        <h2 id="rows-of-reports">Which rows</h2>
        <p className="entry-detail">
          Dates are as precise as you like: 2025-10-21, 2025-10, 2025. What overlaps them is in.
        </p>
        <ReportFilters key={query} path={path} {...choices} />
        <p role="status" className="entry-detail">
          {query === null
            ? "Something above needs attention before a report can be made of it."
            : query === ""
              ? "Every report below has all published rows."
              : "Every report below has only the rows asked for."}
        </p>
      </section>
      <ul className="reports">
        {reportNames.map((name) => (
          <li key={name} className="report">
            <h2 id={name}>{reports[name].title}</h2>
            <p>One row: {lowerFirst(reports[name].row)}</p>
            <details>
              <summary>{reports[name].columns.length} columns</summary>
              <dl className="columns">
                {reports[name].columns.map((column) => (
                  <div key={column.name}>
                    <dt>
                      <code>{column.name}</code>
                    </dt>
                    <dd>{column.means}</dd>
                  </div>
                ))}
              </dl>
            </details>
            {query === null ? null : (
              <a href={`/exports/${name}.csv${query}`} className="button" aria-describedby={name}>
                Download CSV
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
