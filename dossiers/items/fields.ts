import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** What is read for each field of an item: for every field, so that one which a list gains is read as well. */
export type FieldsOf<Item> = { readonly [Field in keyof Item]-?: AnyColumn | SQL };

/** How the items of one list of a dossier are read. Names have no schema: the connection decides what is seen. */
export interface ItemList<Item> {
  fields: FieldsOf<Item>;
  /** Names of the fields that are said to be none, which is not the same as saying nothing of them. */
  saidToBeNone?: SQL;
  from: SQL;
  id: AnyColumn | SQL;
  key: AnyColumn | SQL;
  /** The order that makes the same record the same file. */
  order: SQL;
}

/** A JSON object of fields. */
export function object(fields: Readonly<Record<string, AnyColumn | SQL>>): SQL {
  const pairs = Object.entries(fields).map(([name, field]) => sql`${sql.raw(`'${name}'`)}, ${field}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

/** A list of what a query gives, in an order; null for none, so that the field is left out. */
export const listOf = (each: AnyColumn | SQL, rest: SQL, order: AnyColumn | SQL): SQL =>
  sql`(select json_agg(${each} order by ${order}) ${rest})`;

/** The same for a field that is always there. */
export const fullListOf = (...list: Parameters<typeof listOf>): SQL =>
  sql`coalesce(${listOf(...list)}, '[]')`;

/** The key of what a column names. */
export const keyOf = (view: { id: AnyColumn; key: AnyColumn }, id: AnyColumn): SQL =>
  sql`(select named.key from ${view.id.table} named where named.id = ${id})`;

/** Orders texts alike on every machine. */
export const byText = (text: AnyColumn | SQL): SQL => sql`${text} collate "C"`;

/** An instant as RFC 3339 has it, in UTC. */
export const instantOf = (column: AnyColumn): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
