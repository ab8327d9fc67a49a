import { eq, sql } from "drizzle-orm";
import { actorNames } from "@/actors/read";
import type { ActorKind } from "@/actors/vocabulary";
import { inOrder, type Reader, tables } from "@/db";

/** The key under which an actor is found by now: that of the one it was merged into, however often. */
export async function survivingKey(db: Reader, key: string): Promise<string | null> {
  const [found] = await db.execute<{ key: string }>(sql`
    with recursive follow as (
      select id, key, merged_into_id from actor where key = ${key}
      union select actor.id, actor.key, actor.merged_into_id from actor join follow on actor.id = follow.merged_into_id
    ) select key from follow where merged_into_id is null`);
  return found?.key ?? null;
}

/** The ids of the actors that merged ones were merged into, however often. */
export async function survivingIds(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ merged: string; id: string }>(sql`
    with recursive follow as (
      select id as merged, id, merged_into_id from actor where id = any (${sql.param(ids)}::uuid[])
      union select follow.merged, actor.id, actor.merged_into_id
        from actor join follow on actor.id = follow.merged_into_id
    ) select merged, id from follow where merged_into_id is null`);
  return new Map(rows.map((row) => [row.merged, row.id]));
}

/** An actor that was merged into another. */
export interface MergedActor {
  id: string;
  key: string;
  name: string;
  kind: ActorKind;
  version: number;
  at: Date;
  user: string;
  reason: string | null;
}

/** The actors that were merged into one, the latest first: the first of them is the one that can be taken back. */
export async function mergedInto(db: Reader, survivorId: string): Promise<MergedActor[]> {
  const rows = await db.execute<Omit<MergedActor, "at"> & { at: string }>(sql`
    select a.id, a.key, a.name, a.kind, a.version, e.at, e.user_name as user, e.reason
    from actor a join lateral (
      select e.seq, e.at, e.user_name, e.reason from history_change h join history_entry e on e.id = h.entry_id
      where h.table_name = 'actor' and h.owner_id = a.id and e.action = 'actor.merge'
        and h.before ->> 'merged_into_id' is null and h.after ->> 'merged_into_id' is not null
      order by e.seq desc limit 1
    ) e on true
    where a.merged_into_id = ${survivorId} order by e.seq desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** How much names an actor, and so follows it in a merge. */
export interface Following {
  claims: number;
  chains: number;
  sources: number;
  meetings: number;
}

/** An actor as whoever merges it has to see it; null when there is none, or it is merged already. */
export async function readForMerge(db: Reader, id: string) {
  const { actor, actorAlias, actorRole } = tables;
  const [found] = await db.select().from(actor).where(eq(actor.id, id));
  if (!found || found.mergedIntoId) return null;
  const [aliases, roles, [following]] = await Promise.all([
    db.select().from(actorAlias).where(eq(actorAlias.actorId, id)).orderBy(inOrder(actorAlias.name)),
    db.select().from(actorRole).where(eq(actorRole.actorId, id)).orderBy(actorRole.position),
    db.execute<Record<keyof Following, number>>(sql`select
      (select count(*)::integer from (
        select id from claim where according_to_id = ${id}
        union select claim_id from attendance where actor_id = ${id}
        union select claim_id from decided_by where actor_id = ${id}
        union select claim_id from statement where ${id} in (speaker_id, on_behalf_of_id, addressee_id)
      ) named) as claims,
      (select count(*)::integer from citation_link where actor_id = ${id}) as chains,
      (select count(*)::integer from source where publisher_id = ${id}) as sources,
      (select count(*)::integer from meeting_participant where actor_id = ${id}) as meetings`),
  ]);
  const others = [found.affiliationId, ...roles.map((role) => role.organisationId)].filter(
    (other) => other !== null,
  );
  const names = await actorNames(db, others);
  return {
    ...found,
    aliases: aliases.map((alias) => alias.name),
    roles,
    names,
    following: following ?? { claims: 0, chains: 0, sources: 0, meetings: 0 },
  };
}
