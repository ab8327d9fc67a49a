import { eq } from "drizzle-orm";
import { lockClaim, requireSource } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { readCitations } from "@/provenance";
import type { SeenClaim } from "./seen";

/**
 * Sends a draft to review.
 * @throws RecordError `not_found`, `stale`, `forbidden`; `invalid` when it has no source.
 */
export async function sendToReview(context: Context, seen: SeenClaim): Promise<void> {
  await commit(context, "claim.send_to_review", async (tx) => {
    const current = await lockClaim(tx, seen.id, seen.version);
    authorise(context, "claim.send_to_review", current);
    requireSource(await readCitations(tx, [seen.id]));
    await tx
      .update(tables.claim)
      .set({ state: "in_review", version: current.version + 1, sentBackReason: null })
      .where(eq(tables.claim.id, seen.id));
    return { subject: { kind: "claim", id: seen.id }, result: undefined };
  });
}
