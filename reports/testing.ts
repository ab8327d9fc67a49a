import type { TestDatabase } from "@/db/testing";
import { exportReport } from "./export";
import { readParameters } from "./filters";
import { type ReportName, reports } from "./registry";

export { ids, writeTestRecord } from "./test-record";

/**
 * The rows of an export, by the names of its columns; an empty cell is null. PostgreSQL reads the file back, so
 * that what is tested is what a reader of CSV finds in it.
 */
export async function exportedRows(
  { url, owner }: TestDatabase,
  name: ReportName,
  query = "",
): Promise<Record<string, string | null>[]> {
  const report = reports[name];
  const { filters, form } = readParameters(new URLSearchParams(query));
  const vantage = filters.state ? "desk" : "published";
  const siteUrl = "https://record.example";
  const body = await exportReport(report, { databaseUrl: url, vantage, siteUrl, filters, form });
  const file = await new Response(body).text();
  return owner.begin(async (sql) => {
    const columns = report.columns.map((column) => sql`${sql(column.name)} text`);
    await sql`create temporary table exported (${columns.reduce((all, one) => sql`${all}, ${one}`)}) on commit drop`;
    const copying = await sql`copy exported from stdin with (format csv, header match)`.writable();
    await new Promise<void>((done, failed) => {
      copying.on("error", failed).on("finish", done).end(file);
    });
    return [...(await sql`select * from exported`.simple())];
  });
}
