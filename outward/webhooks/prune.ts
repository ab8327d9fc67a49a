import { sql } from "drizzle-orm";
import type { Database } from "@/db";

/** How much of the log of deliveries is kept: what was settled in these days, and of each webhook so many at most. */
const days = 30;
const most = 1000;

/** Forgets old deliveries, and those that wait for a webhook that is off. What waits for one that is on is kept. */
export async function pruneDeliveries(db: Database, now: Date): Promise<void> {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  await db.execute(sql`
    delete from webhook_delivery d using (
      select id, row_number() over (partition by webhook_id order by id desc) as place from webhook_delivery
        where state <> 'waiting'
    ) settled
    where d.id = settled.id and (settled.place > ${most}::integer or d.created_at < ${since}::timestamptz)`);
  await db.execute(sql`
    delete from webhook_delivery d using webhook w
    where w.id = d.webhook_id and w.off_since is not null and d.state = 'waiting'
      and d.created_at < ${since}::timestamptz`);
}
