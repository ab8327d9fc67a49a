import type { CellType } from "./column";
import { reports } from "./registry";

const types: Record<CellType, string> = {
  text: "text",
  word: "word",
  list: "texts joined by ` \\| `",
  id: "identifier",
  count: "whole number",
  yes_no: "true or false",
  day: "calendar date",
  instant: "RFC 3339, UTC",
  edtf: "EDTF",
  address: "address",
};

const inTable = (text: string) => text.replaceAll(" | ", " \\| ");

/** The data dictionary, from the columns that the exports are made from. */
export function dataDictionary(): string {
  const chapters = Object.entries(reports).map(
    ([name, { title, row, columns }]) => `## ${title}

\`/exports/${name}.csv\`: one row is this: ${row[0]?.toLowerCase()}${row.slice(1)}

| column | is | means |
|---|---|---|
${columns.map((column) => `| \`${column.name}\` | ${types[column.type]} | ${inTable(column.means)} |`).join("\n")}
`,
  );
  return `# Data dictionary

Every column of every report. Each report is CSV as RFC 4180 has it: UTF-8, rows that end in CRLF, one header row.
The same is there for machines at \`/exports/{report}.csv-metadata.json\` (CSV on the Web).

- An empty cell means that nothing is on record.
- Imprecise dates are EDTF (ISO 8601-2), with the first and last calendar date they can mean beside them.
- A cell that a spreadsheet would run as a formula begins with an apostrophe; \`?raw=1\` leaves it out. \`?bom=1\` puts a
  byte-order mark at the beginning, which some spreadsheets need.
- Rows can be chosen with \`meeting=\` and \`actor=\` (slug or identifier), \`status=\`, \`from=\` and \`to=\` (dates, EDTF; what
  overlaps is in) and \`q=\` (words, in any order, however they are written). Newsroom staff can add \`state=draft\`, \`in_review\`, \`retracted\` or \`all\`.
- The order of rows is fixed: the same record gives the same file.

${chapters.join("\n")}`;
}
