import { sql } from "drizzle-orm";
import { revealSubjects } from "@/claims";
import type { Transaction } from "@/db";
import type { Context, LeftToDo } from "@/ledger";
import { refreshSummariesOf } from "./refresh-summaries";

/**
 * What follows from a claim being public: so is what it names, and the meetings it is about have new summaries. Of many
 * acts together it is left to {@link revealClaims}.
 */
export async function revealClaim(tx: Transaction, { together }: Context, id: string): Promise<void> {
  if (together) {
    together.left.push({ entryId: together.current, id });
    return;
  }
  await revealSubjects(tx, [id]);
  await refreshSummariesOf(tx, [id]);
}

const atOnce = 500;

/** The same for the claims that many acts made public, each under the entry of its act. */
export async function revealClaims(tx: Transaction, left: readonly LeftToDo[]): Promise<void> {
  const entries = sql.param(left.map(({ entryId }) => entryId));
  const ids = left.map(({ id }) => id);
  await tx.execute(sql`
    select set_config('onrecord.entry', entry, true), publish_subjects(array[claim])
    from unnest(${entries}::text[], ${sql.param(ids)}::uuid[]) as revealed(entry, claim)`);
  for (let start = 0; start < ids.length; start += atOnce)
    await refreshSummariesOf(tx, ids.slice(start, start + atOnce));
}
