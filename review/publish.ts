import { eq } from "drizzle-orm";
import { dropPlan, lockClaim, requireSource } from "@/claims";
import { type Transaction, tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { revealClaim } from "@/meetings";
import { readCitations } from "@/provenance";
import type { SeenClaim } from "./seen";

/**
 * Approves a claim and publishes it, and with it what it names.
 * @throws RecordError `not_found`, `stale`; `forbidden` when the user wrote it and review is required; `invalid`
 * when it has no source.
 */
export async function publishClaim(context: Context, seen: SeenClaim): Promise<void> {
  await publishIf(context, seen, async () => {});
}

/**
 * The same, once what is asked for still holds.
 * @param holds throws where it does not; the claim cannot change meanwhile.
 */
export const publishIf = (
  context: Context,
  seen: SeenClaim,
  holds: (tx: Transaction) => Promise<void>,
): Promise<void> =>
  commit(context, "claim.publish", async (tx) => {
    const current = await lockClaim(tx, seen.id, seen.version);
    await holds(tx);
    const user = authorise(context, "claim.publish", current);
    requireSource(await readCitations(tx, [seen.id]));
    await tx
      .update(tables.claim)
      .set({
        state: "published",
        version: current.version + 1,
        reviewerId: user.id,
        publishedAt: context.clock.now(),
        sentBackReason: null,
      })
      .where(eq(tables.claim.id, seen.id));
    await dropPlan(tx, seen.id);
    await revealClaim(tx, context, seen.id);
    return { subject: { kind: "claim", id: seen.id }, result: undefined };
  });
