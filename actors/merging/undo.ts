import { eq, type SQL, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { type Actor, lockActors } from "./merge";
import { changedClaims, changedMeetings, changedRoleHolders, type Pair, roleWords } from "./move";

/**
 * Takes a merge back, inside the caller's transaction: what still is as the merge left it becomes what it was
 * before. What was changed since stays with the survivor, and so does its being public.
 * @throws RecordError `not_found`; `stale` when the merged actor has changed, or is merged no more; `forbidden`
 * when a later merge rests on this one.
 */
export async function takeMergeBack(
  tx: Transaction,
  merged: string,
  version: number,
): Promise<{ merged: Actor; survivor: Actor }> {
  const { actor } = tables;
  const [found] = await tx.select().from(actor).where(eq(actor.id, merged));
  if (!found) throw new RecordError("not_found", "There is no such actor.");
  const locked = await lockActors(tx, [merged, ...(found.mergedIntoId ? [found.mergedIntoId] : [])]);
  const current = locked.get(merged);
  const survivor = locked.get(current?.mergedIntoId ?? "");
  requireVersion(version, current?.version ?? 0);
  if (!current || !survivor)
    throw new RecordError("stale", "This actor is not merged into another any more.");
  if (survivor.mergedIntoId)
    throw new RecordError(
      "forbidden",
      `${survivor.name} has itself been merged into another actor since: undo that first.`,
    );
  const pair = { actor: merged, into: survivor.id };
  const entry = await entryOfMerge(tx, merged);
  await requireLatestInto(tx, pair, entry.seq);
  // First of all, because the database refuses rows that name a merged actor.
  await tx
    .update(actor)
    .set({ version: current.version + 1, mergedIntoId: null })
    .where(eq(actor.id, merged));
  await tx
    .update(actor)
    .set({
      version: survivor.version + 1,
      affiliationId: await affiliationBefore(tx, entry.id, merged, survivor),
    })
    .where(eq(actor.id, survivor.id));
  await putBack(tx, pair, leftBy(entry.id));
  return { merged: current, survivor };
}

/** What a merge did to the rows of a table: what each was before it, and what it left. */
type LeftBy = (table: string) => SQL;
const leftBy =
  (entryId: string): LeftBy =>
  (table) =>
    sql`(select (array_agg(before order by position))[1] as before,
        (array_agg(after order by position desc))[1] as after
      from history_change where entry_id = ${entryId}::uuid and table_name = '${sql.raw(table)}' group by row_id)`;

async function entryOfMerge(tx: Transaction, merged: string): Promise<{ id: string; seq: number }> {
  const [entry] = await tx.execute<{ id: string; seq: string }>(sql`
    select e.id, e.seq from history_change h join history_entry e on e.id = h.entry_id
    where h.table_name = 'actor' and h.owner_id = ${merged} and e.action = 'actor.merge'
      and h.before ->> 'merged_into_id' is null and h.after ->> 'merged_into_id' is not null
    order by e.seq desc limit 1`);
  if (!entry) throw new Error(`No merge of ${merged} in history`);
  return { id: entry.id, seq: Number(entry.seq) };
}

/** Merges into one actor are taken back in reverse: a later one may have dropped what an earlier one had brought. */
async function requireLatestInto(tx: Transaction, { into }: Pair, seq: number): Promise<void> {
  const [later] = await tx.execute<{ name: string }>(sql`
    select a.name from actor a
    join history_change h on h.table_name = 'actor' and h.owner_id = a.id
    join history_entry e on e.id = h.entry_id
    where a.merged_into_id = ${into} and e.action = 'actor.merge' and e.seq > ${seq}
      and h.before ->> 'merged_into_id' is null and h.after ->> 'merged_into_id' is not null
    order by e.seq desc limit 1`);
  if (later)
    throw new RecordError(
      "forbidden",
      `${later.name} was merged into the same actor later: undo that first.`,
    );
}

/** A survivor that was affiliated to the merged actor lost that; it comes back unless there is another by now. */
async function affiliationBefore(
  tx: Transaction,
  entryId: string,
  merged: string,
  survivor: { id: string; affiliationId: string | null },
): Promise<string | null> {
  if (survivor.affiliationId) return survivor.affiliationId;
  const were = await tx.execute(sql`select from ${leftBy(entryId)("actor")} h
    where before ->> 'id' = ${survivor.id} and before ->> 'affiliation_id' = ${merged}`);
  return were.length > 0 ? merged : null;
}

async function putBack(tx: Transaction, pair: Pair, left: LeftBy): Promise<void> {
  await putBackChains(tx, pair, left);
  await putBackDeciders(tx, pair, left);
  await putBackClaims(tx, left);
  await putBackParticipants(tx, pair, left);
  await putBackRoles(tx, pair, left);
  await tx.execute(sql`delete from actor_alias t using ${left("actor_alias")} h
    where h.before is null and t.actor_id = ${pair.into} and t.name = h.after ->> 'name'`);
  await tx.execute(sql`update actor t set affiliation_id = ${pair.actor}, version = t.version + 1
    from ${left("actor")} h where t.id = (h.after ->> 'id')::uuid and t.id not in (${pair.actor}, ${pair.into})
      and h.before ->> 'affiliation_id' = ${pair.actor} and t.affiliation_id = ${pair.into}`);
  await tx.execute(sql`update actor set version = version + 1
    where id in (${changedRoleHolders}) and id not in (${pair.actor}, ${pair.into})`);
}

/** A link that was dropped comes back only to a chain that still names the survivor, whom it was folded into. */
async function putBackChains(tx: Transaction, { actor, into }: Pair, left: LeftBy): Promise<void> {
  const dropped = await tx.execute<{ citation_id: string; position: number; actor_id: string }>(sql`
    select c.id as citation_id, (h.before ->> 'position')::integer as position, h.before ->> 'actor_id' as actor_id
    from ${left("citation_link")} h join citation c on c.id = (h.before ->> 'citation_id')::uuid
    join source s on s.id = c.source_id
    where h.after is null and (s.publisher_id = ${into}
      or exists (select from citation_link l where l.citation_id = c.id and l.actor_id = ${into}))`);
  await tx.execute(sql`update citation_link t set actor_id = ${actor} from ${left("citation_link")} h
    where t.citation_id = (h.after ->> 'citation_id')::uuid and t.position = (h.after ->> 'position')::integer
      and t.actor_id = ${into}`);
  await tx.execute(sql`update source t set publisher_id = ${actor}, version = t.version + 1
    from ${left("source")} h where t.id = (h.after ->> 'id')::uuid
      and h.before ->> 'publisher_id' = ${actor} and t.publisher_id = ${into}`);
  for (const link of dropped)
    await tx.execute(sql`insert into citation_link (citation_id, position, actor_id)
      values (${link.citation_id}, ${link.position}, ${link.actor_id}) on conflict do nothing`);
}

/** Where the survivor still is among those who decided, the merged one is again. */
async function putBackDeciders(tx: Transaction, { actor, into }: Pair, left: LeftBy): Promise<void> {
  const rows = left("decided_by");
  await tx.execute(sql`insert into decided_by (claim_id, actor_id, position)
    select t.claim_id, ${actor}::uuid,
      case when moved.after is null then (h.before ->> 'position')::integer else t.position end
    from ${rows} h join decided_by t on t.claim_id = (h.before ->> 'claim_id')::uuid and t.actor_id = ${into}
    left join ${rows} moved on moved.before is null and moved.after ->> 'claim_id' = h.before ->> 'claim_id'
    where h.after is null on conflict do nothing`);
  await tx.execute(sql`delete from decided_by t using ${rows} h
    where h.before is null and t.claim_id = (h.after ->> 'claim_id')::uuid and t.actor_id = ${into}`);
}

async function putBackClaims(tx: Transaction, left: LeftBy): Promise<void> {
  await tx.execute(sql`update attendance t set actor_id = (h.before ->> 'actor_id')::uuid
    from ${left("attendance")} h
    where t.claim_id = (h.after ->> 'claim_id')::uuid and t.actor_id = (h.after ->> 'actor_id')::uuid`);
  const again = (column: SQL) => sql`case when t.${column}::text is not distinct from h.after ->> '${column}'
    then (h.before ->> '${column}')::uuid else t.${column} end`;
  const speaker = sql.raw("speaker_id");
  const behalf = sql.raw("on_behalf_of_id");
  const addressee = sql.raw("addressee_id");
  await tx.execute(sql`update statement t set speaker_id = ${again(speaker)},
      on_behalf_of_id = ${again(behalf)}, addressee_id = ${again(addressee)}
    from ${left("statement")} h where t.claim_id = (h.after ->> 'claim_id')::uuid`);
  await tx.execute(sql`update claim t set version = t.version + 1,
      according_to_id = ${again(sql.raw("according_to_id"))}
    from ${left("claim")} h where t.id = (h.after ->> 'id')::uuid and (
      t.id in (${changedClaims}) or (h.before ->> 'according_to_id' is distinct from h.after ->> 'according_to_id'
        and t.according_to_id = (h.after ->> 'according_to_id')::uuid))`);
}

/** Where the survivor still takes part, the merged one does again: as then, unless its part was changed since. */
async function putBackParticipants(tx: Transaction, { actor, into }: Pair, left: LeftBy): Promise<void> {
  const rows = left("meeting_participant");
  await tx.execute(sql`insert into meeting_participant (meeting_id, actor_id, capacity, position)
    select t.meeting_id, ${actor}::uuid,
      case when moved.after is null then h.before ->> 'capacity' else t.capacity end,
      case when moved.after is null then (h.before ->> 'position')::integer else t.position end
    from ${rows} h
    join meeting_participant t on t.meeting_id = (h.before ->> 'meeting_id')::uuid and t.actor_id = ${into}
    left join ${rows} moved on moved.before is null and moved.after ->> 'meeting_id' = h.before ->> 'meeting_id'
    where h.after is null`);
  await tx.execute(sql`delete from meeting_participant t using ${rows} h
    where h.before is null and t.meeting_id = (h.after ->> 'meeting_id')::uuid and t.actor_id = ${into}`);
  // Its position may be taken by now, in a list that was edited since: then it comes after whoever has it.
  await tx.execute(sql`update meeting_participant t set position = again.position from (
      select meeting_id, actor_id, row_number() over (
        partition by meeting_id order by position, actor_id = ${actor}) - 1 as position
      from meeting_participant where meeting_id in (
        select meeting_id from meeting_participant where meeting_id in (${changedMeetings})
        group by meeting_id, position having count(*) > 1)
    ) again
    where t.meeting_id = again.meeting_id and t.actor_id = again.actor_id and t.position <> again.position`);
  await tx.execute(sql`update meeting set version = version + 1 where id in (${changedMeetings})`);
}

/**
 * Roles are compared by what they say, because a list that was edited since may hold them in other places. A role of
 * one of the two at the other was dropped with nothing in its place.
 */
async function putBackRoles(tx: Transaction, { actor, into }: Pair, left: LeftBy): Promise<void> {
  const rows = left("actor_role");
  const now = roleWords(sql`to_jsonb(t)`);
  const then = roleWords(sql`h.before`);
  const leftThen = roleWords(sql`h.after`);
  await tx.execute(sql`insert into actor_role
    select (jsonb_populate_record(null::actor_role, h.before)).* from ${rows} h
    where h.after is null and (h.before ->> 'organisation_id' in (${actor}, ${into})
      or exists (select from actor_role t where t.actor_id = ${into} and ${now} = ${then}))
    on conflict do nothing`);
  await tx.execute(sql`delete from actor_role t using ${rows} h
    where h.before is null and t.actor_id = ${into} and ${now} = ${leftThen}`);
  // Of two equal roles of one holder it is the one that is where the merge left it.
  await tx.execute(sql`update actor_role moved set organisation_id = ${actor} from ${rows} h
    where h.before ->> 'organisation_id' = ${actor} and h.after is not null
      and moved.actor_id = (h.after ->> 'actor_id')::uuid and moved.position = (
        select t.position from actor_role t
        where t.actor_id = (h.after ->> 'actor_id')::uuid and ${now} = ${leftThen}
        order by t.position <> (h.after ->> 'position')::integer, t.position limit 1)`);
}
