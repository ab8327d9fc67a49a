import { rewritten, waitingCorrection } from "@/claims";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { type CorrectionInput, correctAny } from "./correct";
import { correctedClaim } from "./corrected-claim";

/** A correction as somebody read it: of which claim, and which writing of it. */
export interface SeenCorrection {
  id: string;
  proposal: string;
}

/**
 * Approves a correction that waits, and publishes it.
 * @throws RecordError `not_found`; `stale` when it was written anew, or what it corrects has changed since it was written;
 * `forbidden` when none waits, or the user wrote it and a second person has to publish it; `invalid` as the correction.
 */
export async function publishCorrection(context: Context, { id, proposal }: SeenCorrection): Promise<void> {
  authorise(context, "claim.publish_correction");
  const { kind, ...claim } = await correctedClaim(context.db, id);
  const correction = await waitingCorrection(context.db, id);
  authorise(context, "claim.publish_correction", { ...claim, correction });
  if (!correction || correction.proposal !== proposal) throw rewritten();
  if (correction.version !== claim.version)
    throw new RecordError(
      "stale",
      "What is published has changed since this correction was written: send it back, or write it anew.",
    );
  const input = { ...correction.input, id, version: correction.version } as CorrectionInput;
  await correctAny(context, kind, input, { proposal });
}
