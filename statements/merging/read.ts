import { eq, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { isId } from "@/lib/ids";

const { meeting, question } = tables;

/** A question, by its id or its key, with the meeting it is about; null when there is none. */
export async function readQuestion(db: Reader, named: string) {
  const [found] = await db
    .select({
      question,
      meeting: { id: meeting.id, key: meeting.key, title: meeting.title },
      positions: sql<number>`(select count(*)::integer from "position" p where p.question_id = ${question.id})`,
    })
    .from(question)
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .where(isId(named) ? eq(question.id, named) : eq(question.key, named));
  return found ? { ...found.question, meeting: found.meeting, positions: found.positions } : null;
}

/** By the keys of questions that were merged into others, however often, the question that each is by now. */
export async function survivingQuestions(
  db: Reader,
  keys: readonly string[],
): Promise<Map<string, { id: string; key: string }>> {
  if (keys.length === 0) return new Map();
  const rows = await db.execute<{ merged: string; id: string; key: string }>(sql`
    with recursive follow as (
      select key as merged, id, key, merged_into_id from question where key = any (${sql.param([...keys])}::text[])
      union select follow.merged, question.id, question.key, question.merged_into_id
        from question join follow on question.id = follow.merged_into_id
    ) select merged, id, key from follow where merged_into_id is null and merged <> key`);
  return new Map(rows.map(({ merged, id, key }) => [merged, { id, key }]));
}

/** A question that was merged into another. */
export interface MergedQuestion {
  id: string;
  text: string;
  version: number;
  at: Date;
  user: string;
  reason: string | null;
}

/** The questions that were merged into one, the latest first: the first of them is the one that can be taken back. */
export async function questionsMergedInto(db: Reader, survivorId: string): Promise<MergedQuestion[]> {
  const rows = await db.execute<Omit<MergedQuestion, "at"> & { at: string }>(sql`
    select q.id, q.text, q.version, e.at, e.user_name as user, e.reason
    from question q join lateral (
      select e.seq, e.at, e.user_name, e.reason from history_change h join history_entry e on e.id = h.entry_id
      where h.table_name = 'question' and h.owner_id = q.id and e.action = 'question.merge'
        and h.before ->> 'merged_into_id' is null and h.after ->> 'merged_into_id' is not null
      order by e.seq desc limit 1
    ) e on true
    where q.merged_into_id = ${survivorId} order by e.seq desc limit 50`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
