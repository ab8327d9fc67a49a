import { eq } from "drizzle-orm";
import { rewritten, waitingCorrection } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { correctedClaim } from "./corrected-claim";
import type { SeenCorrection } from "./publish";

/**
 * Withdraws a correction that was not published, in review or sent back. History keeps that there was one.
 * @throws RecordError `not_found`; `stale` when it was written anew; `forbidden` when there is none.
 */
export async function withdrawCorrection(context: Context, { id, proposal }: SeenCorrection): Promise<void> {
  const { proposedCorrection } = tables;
  await commit(context, "claim.withdraw_correction", async (tx) => {
    const claim = await correctedClaim(tx, id);
    const correction = await waitingCorrection(tx, id);
    authorise(context, "claim.withdraw_correction", { ...claim, correction });
    if (correction?.proposal !== proposal) throw rewritten();
    await tx.delete(proposedCorrection).where(eq(proposedCorrection.claimId, id));
    return { subject: { kind: "claim", id }, result: undefined };
  });
}
