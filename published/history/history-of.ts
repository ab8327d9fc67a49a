import { eq, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { isKey } from "@/lib/keys";
import { ask, type Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";
import { value } from "@/published/value";
import { type ChangesPage, readChanges } from "./changes";
import { type Followed, pageOf, subjectsOf } from "./subjects";

export interface History extends ChangesPage {
  key: string;
  title: string;
  /** Of an actor or a question: the key of the one that it was merged into. */
  mergedInto: string | null;
}

/** Every published change to something and to what is claimed of it; null when the public knows no such thing. */
export async function historyOf(
  db: Reading,
  kind: Followed,
  key: string,
  page: { before?: number | undefined; limit?: number } = {},
): Promise<History | null> {
  if (!isKey(key)) return null;
  const [[found], changes] = await Promise.all([
    ask(named[kind](db, key)),
    readChanges(db, { about: subjectsOf(kind, key), page: pageOf(kind, key), ...page }),
  ]);
  if (!found) return null;
  const mergedInto = found.survivor === found.key ? null : found.survivor;
  return { key: found.key, title: found.title, mergedInto, ...changes };
}

const { actor, meeting, question } = views;
const itself = (key: SQL) => value(sql<string | null>`${key}`);

const named = {
  meeting: (db: Reading, key: string) =>
    db
      .select({ key: meeting.key, title: meeting.title, survivor: itself(sql`${meeting.key}`) })
      .from(meeting)
      .where(eq(meeting.key, key)),
  actor: (db: Reading, key: string) =>
    db
      .select({ key: actor.key, title: actor.name, survivor: survivor("key", key) })
      .from(actor)
      .where(eq(actor.key, key)),
  question: (db: Reading, key: string) =>
    db
      .select({ key: question.key, title: question.text, survivor: survivor("key", key, "question") })
      .from(question)
      .where(eq(question.key, key)),
};
