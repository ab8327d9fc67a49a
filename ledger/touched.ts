import { sql } from "drizzle-orm";
import type { Action } from "@/auth";
import type { Transaction } from "@/db";

/** What an act changed for readers: the ids of all that it bears on; `everything` where that is not worth telling. */
export type Touched = readonly string[] | "everything";

/** Where the database tells every instance what an act has touched, once it is committed. */
export const touchedChannel = "onrecord_touched";

/** A notification carries 8000 bytes at most. */
const most = 200;

/** Reads what a notification says. */
export const readTouched = (payload: string): Touched =>
  payload === "everything" ? payload : payload.split(",");

type Listener = (touched: Touched) => void;
/** On the global object, because a module may be loaded more than once in a process. */
const kept = globalThis as { onrecordTouched?: Set<Listener> };
kept.onrecordTouched ??= new Set();
const listeners = kept.onrecordTouched;

/** Hears of what this process changes before whoever asked for it does. Returns how to stop. */
export function onTouched(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellThisProcess(touched: Touched): void {
  for (const listener of listeners) listener(touched);
}

/**
 * Has the database tell everyone, when the act under way is committed, what it changes for readers. Undefined where
 * that is nothing: it was done to a draft, or to something that is in no published claim.
 */
export async function tellTouched(
  tx: Transaction,
  action: Action,
  { kind, id }: { kind: string; id: string },
): Promise<Touched | undefined> {
  const isMerge = action === "actor.merge" || action === "actor.undo_merge";
  const isSeen = sql`exists (select from published.${sql.identifier(kind)} where id = ${id})`;
  // A new name or affiliation can show anywhere, and is rare.
  const subjects =
    kind === "claim"
      ? sql`(select case when count(*) > ${most}::integer then 'everything' else string_agg(id::text, ',') end
          from (${bearsOn(id)}) touched where id is not null)`
      : sql`'everything'`;
  const [told] = await tx.execute<{ subjects: string }>(sql`
    select subjects, pg_notify(${touchedChannel}, subjects)
    from (select ${subjects} as subjects where ${isMerge}::boolean or ${isSeen}) told`);
  return told && readTouched(told.subjects);
}

/**
 * All that a claim is about, rests on or stands beside, now and before the act; those who take part in its meetings,
 * and the meetings beside these, whose pages tell how they stand.
 */
const bearsOn = (claim: string) => sql`
  with act as materialized (
    select table_name, before, after from history_change where entry_id = current_setting('onrecord.entry')::uuid
  ), about (id) as materialized (
    select meeting_id from status_change where claim_id = ${claim}
    union select meeting_id from attendance where claim_id = ${claim}
    union select meeting_id from statement_meeting where claim_id = ${claim}
  ), cited as materialized (
    select c.id, c.source_id, s.publisher_id from citation c join source s on s.id = c.source_id
      where c.claim_id = ${claim}
  )
  select ${claim}::uuid as id
  union select id from about
  union select actor_id from meeting_participant where meeting_id in (select id from about)
  union select unnest(array[meeting_id, related_id]) from meeting_relation
    where meeting_id in (select id from about) or related_id in (select id from about)
  union select according_to_id from claim where id = ${claim}
  union select actor_id from attendance where claim_id = ${claim}
  union select unnest(array[speaker_id, on_behalf_of_id, addressee_id]) from statement where claim_id = ${claim}
  union select actor_id from decided_by where claim_id = ${claim}
  union select question_id from "position" where claim_id = ${claim}
  union select unnest(array[source_id, publisher_id]) from cited
  union select actor_id from citation_link where citation_id in (select id from cited)
  union select unnest(array[claim_id, target_id]) from claim_relation where ${claim} in (claim_id, target_id)
  -- Who is seen for the first time is seen at their organisations too.
  union select organisation_id from actor_role
    where actor_id in (select (after ->> 'id')::uuid from act where table_name = 'actor')
  union select value::uuid from act cross join lateral (
      select value from jsonb_each_text(before) union all select value from jsonb_each_text(after)
    ) said where value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
