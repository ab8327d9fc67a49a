import { sql } from "drizzle-orm";
import type { Database } from "@/db";
import { newId } from "@/lib/ids";

/** How long whoever works at an import may be silent before another takes it up, in milliseconds. */
const silence = 30_000;

/** An import that was taken up, and by which taking up: who has lost it to another says nothing of it any more. */
export interface TakenRun {
  id: string;
  by: string;
}

/** Takes up the import that has waited longest, so that no other instance does; null where none waits. */
export async function takeUpRun(db: Database, now: Date): Promise<TakenRun | null> {
  const since = new Date(now.getTime() - silence);
  const by = newId();
  const [taken] = await db.execute<{ id: string }>(sql`
    update import_run set seen_at = ${now.toISOString()}, done = 0, taken_by = ${by}, attempts = attempts + 1 where id = (
      select id from import_run where state in ('checking', 'importing')
        and (seen_at is null or seen_at < ${since.toISOString()})
      order by made_at limit 1 for update skip locked
    ) returning id`);
  return taken ? { id: taken.id, by } : null;
}
