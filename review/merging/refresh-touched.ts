import { sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { refreshSummaries } from "@/meetings";

/** Brings up to date the summaries of meetings whose status changes now stand on another actor's account. */
export async function refreshTouched(tx: Transaction): Promise<void> {
  const rows = await tx.execute<{ meeting_id: string }>(sql`
    select distinct meeting_id from status_change where claim_id in (
      select (after ->> 'id')::uuid from history_change
      where entry_id = current_setting('onrecord.entry')::uuid and table_name = 'claim')`);
  await refreshSummaries(
    tx,
    rows.map((row) => row.meeting_id),
  );
}
