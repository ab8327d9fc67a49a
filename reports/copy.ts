import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { filterNames } from "@/published/conditions/condition";
import { settingOf } from "./conditions";
import type { Filters, Form } from "./filters";
import { neutralised } from "./neutralise";
import type { Report } from "./report";

export interface Copy {
  /** Settings that the session needs before the query runs. */
  settings: Record<string, string>;
  query: string;
}

/**
 * The COPY that answers a report. COPY takes no parameters, so the values of filters travel as settings of the
 * session, and none of them is ever part of the query's text.
 * @param filters with ids in place of slugs.
 */
export function copyOf(
  report: Report,
  { filters, form, siteUrl }: { filters: Filters; form: Form; siteUrl: string },
): Copy {
  return { settings: settingsFor(filters, siteUrl), query: queryFor(report, filters, form) };
}

function settingsFor(filters: Filters, siteUrl: string): Record<string, string> {
  const settings: Record<string, string> = {
    // Bounds the memory of each sort and hash of PostgreSQL's; what needs more goes to disk.
    work_mem: "64MB",
    jit: "off",
    // Lets PostgreSQL notice that the reader has left while it is still sorting; it cannot on Windows.
    ...(process.platform !== "win32" && { client_connection_check_interval: "1s" }),
    [settingOf("site")]: siteUrl,
  };
  for (const filter of filterNames) {
    const value = filters[filter];
    if (value !== undefined) settings[settingOf(filter)] = value;
  }
  return settings;
}

/**
 * The inner query is ordered, which also keeps PostgreSQL from computing a cell once for each time that the outer
 * one looks at it.
 */
function queryFor(report: Report, filters: Filters, form: Form): string {
  const { with: ctes, from, where = [], orderBy } = report.rows(filters);
  const cells = report.columns.map((column) => sql`${column.sql} AS ${sql.raw(column.name)}`);
  const shown = report.columns.map(({ name, type }) =>
    sql.raw(form.raw ? name : `${neutralised(name, type)} AS ${name}`),
  );
  const copy = sql`COPY (
WITH ${sql.join([...ctes], sql`,\n`)}
SELECT ${sql.join(shown, sql`,\n  `)}
FROM (
  SELECT ${sql.join(cells, sql`,\n    `)}
  FROM ${from}
  ${where.length > 0 ? sql`WHERE ${sql.join([...where], sql` AND `)}` : sql``}
  ORDER BY ${orderBy}
) line
) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')`;
  return new PgDialect().sqlToQuery(copy).sql;
}
