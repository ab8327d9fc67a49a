import { sql } from "drizzle-orm";
import type { Transaction } from "@/db";

/** Columns that any edit moves, whatever it says. */
const bookkeeping = ["version", "last_edited_by_id"];

/**
 * Whether what the act under way has written so far comes to anything: some row says at the end what it did not say
 * at the start, in a column that is neither bookkeeping nor one of `besides`.
 */
export async function differs(tx: Transaction, besides: readonly string[] = []): Promise<boolean> {
  const columns = sql.param([...bookkeeping, ...besides]);
  const [found] = await tx.execute<{ differs: boolean }>(sql`
    select exists (
      select from (
        select (array_agg(before order by position))[1] as before,
          (array_agg(after order by position desc))[1] as after
        from history_change where entry_id = current_setting('onrecord.entry')::uuid group by table_name, row_id
      ) row where (before - ${columns}::text[]) is distinct from (after - ${columns}::text[])
    ) as differs`);
  return found?.differs ?? false;
}
