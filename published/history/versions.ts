import { and, eq, max, sql } from "drizzle-orm";
import { type Transaction, views } from "@/db";
import { ask, type Reading } from "@/published/connection";
import type { SubjectKind, SubjectVersion } from "./model";
import { versionsQueries } from "./versions-query";

/** A subject and the moment at which it is wanted: an instant of PostgreSQL's, as text. */
export interface Wanted {
  id: string;
  at: string;
}

/** What subjects of one kind said at some moments, in the order asked for; null where they were not to be seen. */
export async function readVersions(
  db: Reading,
  kind: SubjectKind,
  wanted: readonly Wanted[],
): Promise<(SubjectVersion | null)[]> {
  if (wanted.length === 0) return [];
  const { says, from } = versionsQueries[kind];
  const numbered = JSON.stringify(wanted.map((one, n) => ({ n, ...one })));
  const rows = await ask(
    db.select({ n: sql<number>`n`, says: sql<SubjectVersion>`says` }).from(sql`(
      with wanted as (select * from jsonb_to_recordset(${numbered}::jsonb) as one (n integer, id uuid, at timestamptz))
      select wanted.n, ${says} as says ${from}) found`),
  );
  const found = new Map(rows.map((row) => [row.n, row.says]));
  return wanted.map((_, n) => found.get(n) ?? null);
}

const versionViews = {
  claim: views.claimVersion,
  meeting: views.meetingVersion,
  actor: views.actorVersion,
  source: views.sourceVersion,
  question: views.questionVersion,
} as const;

/** What a subject says in one of its versions, or as a transaction of the desk leaves it; null without such a version. */
export async function versionWithin(
  tx: Transaction,
  kind: SubjectKind,
  id: string,
  version?: number,
): Promise<SubjectVersion | null> {
  const { says, from } = versionsQueries[kind];
  const view = versionViews[kind];
  const at =
    version === undefined
      ? sql`'9999-12-31'::timestamptz`
      : sql`(select max(${view.stoodFrom}) from ${view} where ${view.id} = ${id} and ${view.version} = ${version})`;
  await tx.execute(sql`set local search_path to desk`);
  const [row] = await tx
    .select({ says: sql<SubjectVersion>`says` })
    .from(sql`(with wanted (id, at) as (select ${id}::uuid, ${at}) select ${says} as says ${from}) found`);
  await tx.execute(sql`set local search_path to public`);
  return row?.says ?? null;
}

/** From when a version stands; null without such a version. */
export async function stoodFrom(
  tx: Transaction,
  kind: SubjectKind,
  id: string,
  version: number,
): Promise<Date | null> {
  const view = versionViews[kind];
  await tx.execute(sql`set local search_path to desk`);
  const [row] = await tx
    .select({ at: max(view.stoodFrom) })
    .from(view)
    .where(and(eq(view.id, id), eq(view.version, version)));
  await tx.execute(sql`set local search_path to public`);
  return row?.at ? new Date(row.at) : null;
}
