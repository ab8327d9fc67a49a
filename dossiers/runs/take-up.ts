import { sql } from "drizzle-orm";
import type { Database } from "@/db";

/** How long whoever works at an import may be silent before another takes it up, in milliseconds. */
const silence = 30_000;

/** Takes up the import that has waited longest, so that no other instance does; null where none waits. */
export async function takeUpRun(db: Database, now: Date): Promise<string | null> {
  const since = new Date(now.getTime() - silence);
  const [taken] = await db.execute<{ id: string }>(sql`
    update import_run set seen_at = ${now.toISOString()}, done = 0 where id = (
      select id from import_run where state in ('checking', 'importing')
        and (seen_at is null or seen_at < ${since.toISOString()})
      order by made_at limit 1 for update skip locked
    ) returning id`);
  return taken?.id ?? null;
}
