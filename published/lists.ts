import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { SelectResultFields } from "drizzle-orm/query-builders/select.types";
import { ask, type Reading } from "./connection";
import type { AsJson } from "./row";

/** A query whose rows are `Row`. */
type ListOf<Row> = SQL<Row>;
/** Queries that are answered together, by the names of their lists. */
export type Lists = Record<string, ListOf<unknown>>;
/** What they answer. */
export type Answer<L extends Lists> = {
  [Name in keyof L]: L[Name] extends ListOf<infer Row> ? AsJson<Row>[] : never;
};

type Fields = Record<string, AnyColumn | SQL>;

/** A JSON object, by the names of what it has. */
export function object<F extends Fields>(fields: F): SQL<AsJson<SelectResultFields<F>>> {
  const pairs = Object.entries(fields).map(([name, field]) => sql`${sql.raw(`'${name}'`)}, ${field}`);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}

/** The query for a list: what each row has, by name, and the rest of the query from FROM on. */
export function list<F extends Fields>(fields: F, rest: SQL): ListOf<SelectResultFields<F>> {
  const named = Object.entries(fields).map(([name, field]) => sql`${field} as ${sql.identifier(name)}`);
  return sql`select ${sql.join(named, sql`, `)} ${rest}`;
}

/** A query that has no values of its own, its text put together once. */
export const fixed = <Row>(query: SQL<Row>): SQL<Row> =>
  sql<Row>`${sql.raw(new PgDialect().sqlToQuery(query).sql)}`;

/**
 * Answers several lists in one statement, so that they are what stood together at one moment.
 * @param given common table expressions that they are made from, with their WITH.
 */
export async function readLists<L extends Lists>(db: Reading, given: SQL, lists: L): Promise<Answer<L>> {
  const all = Object.entries(lists).map(
    ([name, query]) =>
      sql`${sql.raw(`'${name}'`)}, (select coalesce(json_agg(item), '[]') from (${query}) item)`,
  );
  const [page] = await ask(
    db
      .select({ lists: sql<Answer<L>>`lists` })
      .from(sql`(${given} select json_build_object(${sql.join(all, sql`, `)}) as lists) page`),
  );
  if (!page) throw new Error("A query for lists answers with one row.");
  return page.lists;
}
