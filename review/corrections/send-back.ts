import { eq } from "drizzle-orm";
import { z } from "zod";
import { rewritten, waitingCorrection } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { limits, prose } from "@/lib/text";
import { correctedClaim } from "./corrected-claim";
import type { SeenCorrection } from "./publish";

const sendBackInput = z.object({ reason: prose(limits.note, "Write the reason.") });

/**
 * Sends a correction that waits back to its author, with a reason. What is published stays as it is.
 * @throws RecordError `not_found`; `stale` when it was written anew; `forbidden` when none waits; `invalid` without a reason.
 */
export async function sendBackCorrection(
  context: Context,
  { id, proposal }: SeenCorrection,
  raw: { reason: string },
): Promise<void> {
  authorise(context, "claim.send_back_correction");
  const { reason } = parse(sendBackInput, raw);
  const { proposedCorrection } = tables;
  await commit(context, "claim.send_back_correction", async (tx) => {
    const claim = await correctedClaim(tx, id);
    const correction = await waitingCorrection(tx, id);
    authorise(context, "claim.send_back_correction", { ...claim, correction });
    if (correction?.proposal !== proposal) throw rewritten();
    await tx
      .update(proposedCorrection)
      .set({ state: "sent_back", sentBackReason: reason })
      .where(eq(proposedCorrection.claimId, id));
    return { subject: { kind: "claim", id }, reason, result: undefined };
  });
}
