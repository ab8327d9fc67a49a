import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db";

/** Columns that any edit moves, whatever it says. */
const bookkeeping = ["version", "last_edited_by_id"];

/**
 * Whether what the act under way has written so far comes to anything: some row says at the end what it did not say
 * at the start, in a column that is neither bookkeeping nor one of `besides`.
 */
export async function differs(tx: Transaction, besides: readonly string[] = []): Promise<boolean> {
  return (await countDiffering(tx, sql`current_setting('onrecord.entry')::uuid`, besides)) > 0;
}

/** How many of some acts come to anything, in the same sense. */
export const actsThatDiffer = (tx: Transaction, entryIds: readonly string[]): Promise<number> =>
  countDiffering(tx, sql`any (${sql.param([...entryIds])}::uuid[])`, []);

async function countDiffering(tx: Transaction, entries: SQL, besides: readonly string[]): Promise<number> {
  const columns = sql.param([...bookkeeping, ...besides]);
  const [found] = await tx.execute<{ acts: number }>(sql`
    select count(distinct entry_id)::integer as acts from (
      select entry_id, (array_agg(before order by position))[1] as before,
        (array_agg(after order by position desc))[1] as after
      from history_change where entry_id = ${entries} group by entry_id, table_name, row_id
    ) row where (before - ${columns}::text[]) is distinct from (after - ${columns}::text[])`);
  return found?.acts ?? 0;
}
