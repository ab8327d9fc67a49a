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

/** What is found under a key; of an actor that was merged, whom it was merged into. Null where the public knows none. */
export async function followedAt(db: Reading, kind: Followed, key: string): Promise<FollowedNow | null> {
  if (!isKey(key)) return null;
  const [found] = await named[kind](
    db,
    {
      actor: sql`${actor.id} = ${survivor("id", key)}`,
      meeting: eq(meeting.key, key),
      question: eq(question.key, key),
    }[kind],
  );
  return found ?? null;
}

/** The same by its id. */
export async function followedById(db: Reading, kind: Followed, id: string): Promise<FollowedNow | null> {
  const [found] = await named[kind](db, eq({ actor, meeting, question }[kind].id, id));
  return found ?? null;
}

/** Some actors, and all that were merged into them. */
export async function withMerged(db: Reading, actors: readonly string[]): Promise<string[]> {
  if (actors.length === 0) return [];
  const rows = await ask(
    db.select({ id: sql<string>`id` }).from(sql`(
      with recursive same as (
        select unnest(${sql.param([...actors])}::uuid[]) as id
        union select ${actor.id} from ${actor} join same on ${actor.mergedIntoId} = same.id
      ) select id from same) found`),
  );
  return rows.map(({ id }) => id);
}

/** An actor, and whom it was merged into, and so on. */
export async function withSurvivors(db: Reading, id: string): Promise<string[]> {
  const rows = await ask(
    db.select({ id: sql<string>`id` }).from(sql`(
      with recursive same (id) as (
        select ${id}::uuid
        union select ${actor.mergedIntoId} from ${actor} join same on ${actor.id} = same.id
          where ${actor.mergedIntoId} is not null
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
