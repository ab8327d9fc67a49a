import { eq, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { isKey } from "@/lib/keys";
import { ask, type Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";
import type { Followed } from "./subjects";

/** Something that can be followed, as the public knows it. */
export interface FollowedNow {
  id: string;
  key: string;
  title: string;
}

const { actor, meeting, question } = views;

/** What is found under a key; of what was merged, what it was merged into. Null where the public knows none. */
export async function followedAt(db: Reading, kind: Followed, key: string): Promise<FollowedNow | null> {
  if (!isKey(key)) return null;
  const [found] = await named[kind](
    db,
    {
      actor: sql`${actor.id} = ${survivor("id", key)}`,
      meeting: eq(meeting.key, key),
      question: sql`${question.id} = ${survivor("id", key, "question")}`,
    }[kind],
  );
  return found ?? null;
}

/** The same by its id. */
export async function followedById(db: Reading, kind: Followed, id: string): Promise<FollowedNow | null> {
  const [found] = await named[kind](db, eq({ actor, meeting, question }[kind].id, id));
  return found ?? null;
}

/** Which actor, or question, was merged into which. */
const merges = sql`(
  select ${actor.id}, ${actor.mergedIntoId} as into_id from ${actor} where ${actor.mergedIntoId} is not null
  union all
  select ${question.id}, ${question.mergedIntoId} from ${question} where ${question.mergedIntoId} is not null
) merge (id, into_id)`;

/** Some subjects, and all that were merged into them. */
export async function withMerged(db: Reading, subjects: readonly string[]): Promise<string[]> {
  if (subjects.length === 0) return [];
  const rows = await ask(
    db.select({ id: sql<string>`id` }).from(sql`(
      with recursive same as (
        select unnest(${sql.param([...subjects])}::uuid[]) as id
        union select merge.id from ${merges} join same on merge.into_id = same.id
      ) select id from same) found`),
  );
  return rows.map(({ id }) => id);
}

/** A subject, and what it was merged into, and so on. */
export async function withSurvivors(db: Reading, id: string): Promise<string[]> {
  const rows = await ask(
    db.select({ id: sql<string>`id` }).from(sql`(
      with recursive same (id) as (
        select ${id}::uuid
        union select merge.into_id from ${merges} join same on merge.id = same.id
      ) select id from same) found`),
  );
  return rows.map((row) => row.id);
}

const named: Record<Followed, (db: Reading, where: SQL) => Promise<FollowedNow[]>> = {
  actor: (db, where) =>
    ask(db.select({ id: actor.id, key: actor.key, title: actor.name }).from(actor).where(where)),
  meeting: (db, where) =>
    ask(db.select({ id: meeting.id, key: meeting.key, title: meeting.title }).from(meeting).where(where)),
  question: (db, where) =>
    ask(db.select({ id: question.id, key: question.key, title: question.text }).from(question).where(where)),
};
