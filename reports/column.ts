import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** How the cells of a column read, in the terms of CSV on the Web. */
export type CellType =
  | "text"
  | "word"
  | "list"
  | "id"
  | "count"
  | "yes_no"
  | "day"
  | "instant"
  | "edtf"
  | "address";

export type Expression = SQL | AnyColumn;

/** A column of a report. */
export interface Column {
  name: string;
  type: CellType;
  /** The column of a view, or an expression over the report's `from`; null makes an empty cell. */
  sql: Expression;
  /** What it means, for the data dictionary. */
  means: string;
}

const column = (type: CellType) => (name: string, sql: Expression, means: string) => ({
  name,
  type,
  sql,
  means,
});

/** Words that somebody wrote: they may begin like a formula. */
export const text = column("text");
/** Several texts in one cell, joined by ` | `. */
export const list = column("list");
/** One word of a closed vocabulary. */
export const word = column("word");
export const id = column("id");
export const count = column("count");

/** Whether something is so: true or false. */
export const yesNo = (name: string, is: Expression, means: string): Column => ({
  name,
  type: "yes_no",
  sql: sql`(${is})::text`,
  means,
});

/** An address of the record itself. */
export const address = column("address");

/** An instant in UTC to the second, RFC 3339. */
export const instant = (name: string, at: Expression, means: string): Column => ({
  name,
  type: "instant",
  sql: sql`to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  means,
});

/** An imprecise date: its EDTF, and the first and last instant it can mean. */
export interface DateOf {
  edtf: Expression;
  earliest: Expression;
  latest: Expression;
}

/** An imprecise date as EDTF, and the first and last calendar date it can mean. */
export const dates = (name: string, { edtf: text, earliest, latest }: DateOf, means: string): Column[] => [
  edtf(name, text, means),
  day(
    `${name}_earliest`,
    earliest,
    `The first calendar date that \`${name}\` can mean; empty when open or unknown.`,
  ),
  day(
    `${name}_latest`,
    latest,
    `The last calendar date that \`${name}\` can mean; empty when open or unknown.`,
  ),
];

export const edtf = column("edtf");

/** Spreadsheets and XML Schema know the years 1 to 9999; beyond, the EDTF beside it tells. */
const day = (name: string, at: Expression, means: string): Column => ({
  name,
  type: "day",
  sql: sql`CASE WHEN ${at} >= '0001-01-01' AND ${at} < '10000-01-01' THEN to_char(${at}, 'YYYY-MM-DD') END`,
  means,
});
