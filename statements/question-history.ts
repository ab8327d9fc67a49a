import { sql } from "drizzle-orm";
import type { Reader } from "@/db";

/** What an act changed of a question's wording or meeting. */
export interface QuestionAct {
  id: string;
  at: Date;
  user: string;
  action: string;
  reason: string | null;
  before: { text: string; meeting: string | null } | null;
  after: { text: string; meeting: string | null } | null;
}

/** What was done to a question, the latest first, with what it said before and after. */
export async function questionHistory(db: Reader, id: string, limit = 100): Promise<QuestionAct[]> {
  const said = (
    side: "before" | "after",
  ) => sql`case when h.${sql.raw(side)} is not null then jsonb_build_object(
    'text', h.${sql.raw(side)} ->> 'text',
    'meeting', (select title from meeting where id = (h.${sql.raw(side)} ->> 'meeting_id')::uuid)) end`;
  const rows = await db.execute<Omit<QuestionAct, "at"> & { at: string }>(sql`
    select e.id, e.at, e.user_name as user, e.action, e.reason, ${said("before")} as before, ${said("after")} as after
    from history_entry e left join history_change h
      on h.entry_id = e.id and h.table_name = 'question' and h.owner_id = ${id}
    where e.subject_id = ${id} order by e.seq desc limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
