import { eq } from "drizzle-orm";
import { lockClaim, waitingCorrection } from "@/claims";
import type { ClaimKind } from "@/claims/vocabulary";
import { type Transaction, tables, transactionOrNothing } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { newId } from "@/lib/ids";
import { type CorrectionInput, correctAny } from "./correct";

/**
 * Sends a correction of a published claim to review, in place of one that its author sent before or that was sent back.
 * What is published stays as it is. It is tried first: what could not be published is refused now.
 * @throws RecordError `not_found`, `stale`, `forbidden`; `invalid` as the correction itself, also when nothing differs.
 */
export async function proposeCorrection(
  context: Context,
  kind: ClaimKind,
  input: CorrectionInput,
): Promise<{ id: string }> {
  const { id, version } = input;
  authorise(context, "claim.propose_correction");
  // Tried before its own act: that of the correction is taken back whole.
  await tryCorrection(context, kind, input);
  return commit(context, "claim.propose_correction", async (tx) => {
    const current = await lockClaim(tx, id, Number(version));
    const waiting = await waitingCorrection(tx, id);
    const user = authorise(context, "claim.propose_correction", { ...current, correction: waiting });
    const { proposedCorrection } = tables;
    const written = {
      proposal: newId(),
      version: current.version,
      authorId: user.id,
      input: { ...input },
      state: "in_review",
      sentBackReason: null,
      proposedAt: context.clock.now(),
    } as const;
    if (waiting) await tx.update(proposedCorrection).set(written).where(eq(proposedCorrection.claimId, id));
    else await tx.insert(proposedCorrection).values({ claimId: id, ...written });
    return {
      subject: { kind: "claim", id },
      reason: input.publicNote,
      result: { id },
    };
  });
}

/**
 * Makes a correction, has a look at what comes of it, and takes it back.
 * @throws RecordError as the correction itself.
 */
export async function tryCorrection<Seen = undefined>(
  context: Context,
  kind: ClaimKind,
  input: CorrectionInput,
  look?: (tx: Transaction) => Promise<Seen>,
): Promise<Seen | undefined> {
  return transactionOrNothing<Seen | undefined>(context.db, async (tx, rollBack) => {
    await correctAny({ ...context, db: tx, corrections: "optional" }, kind, input);
    return rollBack(await look?.(tx));
  });
}
