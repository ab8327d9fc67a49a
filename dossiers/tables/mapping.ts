import { z } from "zod";
import { tableLists, tableStates } from "@/dossiers/vocabulary";
import { tableColumns } from "./columns";
import type { Table } from "./read";

/** What a table's rows are, which column says what, and what the claims are to be. */
export const tableMapping = z.strictObject({
  list: z.enum(tableLists, "Choose what the rows are."),
  columns: z.record(z.string(), z.string()),
  state: z.enum(tableStates, "Choose what the claims are to be."),
});
export type TableMapping = z.output<typeof tableMapping>;

/** What is wrong with a mapping, by field: what has to be said and is not, or is in no column. */
export function problemsOfMapping(
  { list, columns }: TableMapping,
  { headings }: Pick<Table, "headings">,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { field, label, required } of tableColumns[list]) {
    const heading = columns[field];
    if (heading === undefined && required)
      problems[field] = `Choose the column that says: ${label.toLowerCase()}.`;
    if (heading !== undefined && !headings.includes(heading))
      problems[field] = `There is no column “${heading}” in the file.`;
  }
  const known = new Set(tableColumns[list].map(({ field }) => field));
  for (const field of Object.keys(columns))
    if (!known.has(field)) problems[field] = "No column can say that of such a claim.";
  return problems;
}
