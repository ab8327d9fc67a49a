import { sql as drizzleSql } from "drizzle-orm";
import type { Transaction } from "@/db";
import type { Reading } from "@/published/connection";
import { factsQueries } from "./facts-query";
import type { Facts, SubjectKind } from "./model";

/** A subject and the moment at which it is wanted: an instant of PostgreSQL's, as text. */
export interface Wanted {
  id: string;
  at: string;
}

/** What subjects of one kind said at some moments, in the order asked for; null where they were not to be seen. */
export async function readFacts(
  sql: Reading,
  kind: SubjectKind,
  wanted: readonly Wanted[],
): Promise<(Facts | null)[]> {
  if (wanted.length === 0) return [];
  const rows = await sql.unsafe(
    `with wanted (n, id, at) as (select * from unnest($1::integer[], $2::uuid[], $3::timestamptz[]))
      select n, facts from (${factsQueries[kind].replace("wanted.id, wanted.at", "wanted.n")}) found`,
    [wanted.map((_, n) => n), wanted.map(({ id }) => id), wanted.map(({ at }) => at)] as never[],
  );
  const found = new Map(rows.map((row) => [row["n"] as number, row["facts"] as Facts]));
  return wanted.map((_, n) => found.get(n) ?? null);
}

/** What a subject says in one of its versions, or as a transaction of the desk leaves it; null without such a version. */
export async function factsWithin(
  tx: Transaction,
  kind: SubjectKind,
  id: string,
  version?: number,
): Promise<Facts | null> {
  await tx.execute(drizzleSql`set local search_path to desk`);
  const at =
    version === undefined
      ? drizzleSql`'9999-12-31'::timestamptz`
      : drizzleSql`(select max(stood_from) from ${drizzleSql.raw(`${kind}_version`)} where id = ${id} and version = ${version})`;
  const [row] = await tx.execute<{ facts: Facts }>(drizzleSql`
    with wanted (id, at) as (select ${id}::uuid, ${at})
    ${drizzleSql.raw(factsQueries[kind])}`);
  await tx.execute(drizzleSql`set local search_path to public`);
  return row?.facts ?? null;
}
