import { sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { refreshSummaries } from "./refresh-summaries";

/** Makes public what newly published claims name, and brings the summaries of their meetings up to date. */
export async function publishClaims(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  const ids = sql`array[${sql.join(
    claimIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  await tx.execute(sql`select publish_subjects(${ids})`);
  const about = await tx.execute<{ meeting_id: string }>(
    sql`select distinct meeting_id from desk.claim_meeting where claim_id = any (${ids})`,
  );
  await refreshSummaries(
    tx,
    about.map((row) => row.meeting_id),
  );
}
