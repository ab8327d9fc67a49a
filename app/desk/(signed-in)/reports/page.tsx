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
      <ul className="mt-part grid">
        {reportNames.map((name) => (
          <li
            key={name}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-5 gap-y-0.5 border-t border-rule py-3.5 max-xs:grid-cols-[minmax(0,1fr)]"
          >
            <h2 id={name} className="col-start-1">
              {reports[name].title}
            </h2>
            <p className="col-start-1">One row: {lowerFirst(reports[name].row)}</p>
            <details className="col-start-1">
              <summary className="unfolds">{reports[name].columns.length} columns</summary>
              <dl className="grid gap-1 text-sm">
                {reports[name].columns.map((column) => (
                  <div
                    key={column.name}
                    className="grid grid-cols-[minmax(9rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-0 max-xs:grid-cols-[minmax(0,1fr)]"
                  >
                    <dt>
                      <code>{column.name}</code>
                    </dt>
                    <dd>{column.means}</dd>
                  </div>
                ))}
              </dl>
            </details>
            {query === null ? null : (
              <a
                href={`/exports/${name}.csv${query}`}
                className="button col-start-2 row-[1/span_2] max-xs:col-start-1 max-xs:row-auto max-xs:justify-self-start"
                aria-describedby={name}
              >
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
