import { sql } from "drizzle-orm";
import type { Reader } from "@/db";
import { plannedNow } from "./read";

/** What waits for somebody: how many claims and corrections of others, and which of them comes after one. */
export interface Queue {
  waiting: number;
  /** What has waited longest after that one; after the last, what has waited longest. Null where none waits. */
  next: string | null;
}

/** Corrections come after claims: in the order of their claims, behind all that can be recorded. */
const behind = sql`1::bigint << 52`;

/** @param after the claim that they are at, or were. */
export async function queueOf(db: Reader, userId: string, after: string): Promise<Queue> {
  const [first] = await db.execute<{ id: string; waiting: number }>(sql`
    with waits (id, seq, is_own) as (
      select id, seq, ${userId} in (author_id, last_edited_by_id) from claim
        where state = 'in_review' and discarded_at is null and id not in (${plannedNow})
      union all select c.id, c.seq + (${behind}), p.author_id = ${userId} from proposed_correction p
        join claim c on c.id = p.claim_id where p.state = 'in_review' and c.state = 'published'
    )
    select id, (count(*) over ())::integer as waiting from waits where not is_own and id <> ${after}
    order by seq < coalesce((select at.seq from waits at where at.id = ${after}),
      (select at.seq from claim at where at.id = ${after}), 0), seq limit 1`);
  return { waiting: first?.waiting ?? 0, next: first?.id ?? null };
}

/** How much waits for somebody in all. */
export const countWaiting = async (db: Reader, userId: string): Promise<number> =>
  (await queueOf(db, userId, nothing)).waiting;

/** No claim has it. */
const nothing = "00000000-0000-0000-0000-000000000000";
