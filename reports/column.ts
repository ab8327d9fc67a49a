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

/** An imprecise date: its EDTF, the first and last instant it can mean, and by whose clock (IANA) these are of their days. */
export interface DateOf {
  edtf: Expression;
  earliest: Expression;
  latest: Expression;
  /** UTC where there is none, or where it is null. */
  zone?: Expression;
}

/** An imprecise date as EDTF, and the first and last calendar date it can mean. */
export const dates = (
  name: string,
  { edtf: text, earliest, latest, zone }: DateOf,
  means: string,
): Column[] => {
  const whose = zone ? ", by the clock of its meeting (UTC where it has none, or several differ)" : "";
  // Only a time of day is of another day elsewhere.
  const bound = (which: "first" | "last", at: Expression) =>
    zone
      ? sql`CASE WHEN strpos(${text}, 'T') = 0 THEN ${dayOf(at)} ELSE ${dayOf(
          sql`public.${sql.raw(which)}_day_of(${text}, ${at}, coalesce(${zone}, 'UTC'))`,
        )} END`
      : dayOf(at);
  return [
    edtf(name, text, means),
    day(
      `${name}_earliest`,
      bound("first", earliest),
      `The first calendar date that \`${name}\` can mean${whose}; empty when open or unknown.`,
    ),
    day(
      `${name}_latest`,
      bound("last", latest),
      `The last calendar date that \`${name}\` can mean${whose}; empty when open or unknown.`,
    ),
  ];
};

export const edtf = column("edtf");

const day = column("day");

/** Spreadsheets and XML Schema know the years 1 to 9999; beyond, the EDTF beside it tells. */
const dayOf = (at: Expression) =>
  sql`CASE WHEN ${at} >= '0001-01-01' AND ${at} < '10000-01-01' THEN to_char(${at}, 'YYYY-MM-DD') END`;
