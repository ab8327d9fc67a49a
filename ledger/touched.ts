import { sql } from "drizzle-orm";
import type { Action } from "@/auth";
import type { Transaction } from "@/db";
import { groupBy } from "@/lib/group-by";
import { onePerProcess } from "@/lib/one-per-process";
import { about } from "@/lib/subjects";

/** What an act changed for readers: the ids of all that it bears on; `everything` where that is not worth telling. */
export interface Touched {
  /** Names the act, or the caller's transaction that it is part of. */
  act: string;
  subjects: readonly string[] | "everything";
}

/** Where the database tells every instance what an act has touched, once it is committed. */
export const touchedChannel = "onrecord_touched";

/** A notification carries 8000 bytes at most. */
const most = 180;

/** Acts on a published claim that leave what is published as it is. */
const unseen: readonly Action[] = [
  "claim.propose_correction",
  "claim.send_back_correction",
  "claim.withdraw_correction",
];

/** Columns by which a row names a person, a source or a question. */
const naming = [
  "according_to_id",
  "actor_id",
  "addressee_id",
  "affiliation_id",
  "on_behalf_of_id",
  "organisation_id",
  "publisher_id",
  "question_id",
  "source_id",
  "speaker_id",
];

/** Reads what a notification says. */
export function readTouched(payload: string): Touched {
  const [act = "", subjects = ""] = payload.split(" ");
  return { act, subjects: subjects === "everything" ? subjects : subjects.split(",") };
}

type Listener = (touched: Touched) => void;
const listeners = onePerProcess("touched", () => new Set<Listener>());

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
 * @param isPart of a transaction of the caller's: an import of thousands is told as one change of everything, which
 * PostgreSQL sends once however often it is said.
 */
export async function tellTouched(
  tx: Transaction,
  action: Action,
  { kind, id }: { kind: string; id: string },
  isPart: boolean,
): Promise<Touched | undefined> {
  // What waits changes nothing for readers.
  if (unseen.includes(action)) return undefined;
  const isMerge = action.endsWith("merge");
  const isSeen = sql`exists (select from published.${sql.identifier(kind)} where id = ${id})`;
  const act = isPart ? sql`pg_current_xact_id()::text` : sql`current_setting('onrecord.entry')`;
  // A new name or affiliation can show anywhere, and is rare.
  const subjects =
    kind === "claim" && !isPart
      ? sql`(select case when count(*) > ${most}::integer then 'everything' else string_agg(id, ',') end
          from (${bearsOn(id)}) touched)`
      : sql`'everything'`;
  const [told] = await tx.execute<{ payload: string }>(sql`
    select payload, pg_notify(${touchedChannel}, payload) from (
      select concat_ws(' ', ${act}, ${subjects}) as payload where ${isMerge}::boolean or ${isSeen}
    ) told`);
  return told && readTouched(told.payload);
}

/** Has everyone told, once this is committed, of something beside the record that readers see at a subject's page. */
export async function tellReaders(tx: Transaction, kind: "source", id: string): Promise<void> {
  await tx.execute(sql`
    select pg_notify(${touchedChannel}, concat_ws(' ', gen_random_uuid(), id::text))
    from published.${sql.identifier(kind)} where id = ${id}`);
}

/**
 * The same of many acts together: one change of everything, where any of them is seen.
 * @param done what the acts were done to.
 */
export async function tellTogether(
  tx: Transaction,
  done: readonly { subjectKind: string; subjectId: string }[],
): Promise<Touched | undefined> {
  const seen = [...groupBy(done, ({ subjectKind }) => subjectKind)].map(([kind, of]) => {
    const ids = sql.param(of.map(({ subjectId }) => subjectId));
    return sql`exists (select from published.${sql.identifier(kind)} where id = any (${ids}::uuid[]))`;
  });
  if (seen.length === 0) return undefined;
  const [told] = await tx.execute<{ payload: string }>(sql`
    select payload, pg_notify(${touchedChannel}, payload) from (
      select pg_current_xact_id() || ' everything' as payload where ${sql.join(seen, sql` or `)}
    ) told`);
  return told && readTouched(told.payload);
}

/**
 * What a claim's publication, correction or end changes. Whoever and whatever it names (people, sources, questions) and
 * the meetings beside its own are marked: it changes the pages about them, and none that only mention them.
 */
const bearsOn = (claim: string) =>
  sql`select id from touched_by(${claim}, ${sql.param(naming)}::text[], ${about("")}) as touched(id)`;
