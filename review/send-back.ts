import { eq } from "drizzle-orm";
import { z } from "zod";
import { dropPlan, lockClaim } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { limits, prose } from "@/lib/text";
import type { SeenClaim } from "./seen";

const sendBackInput = z.object({ reason: prose(limits.note, "Write the reason.") });

/**
 * Sends a claim in review back to its author, as a draft, with a reason.
 * @throws RecordError `not_found`, `stale`, `forbidden`; `invalid` without a reason.
 */
export async function sendBack(context: Context, seen: SeenClaim, raw: { reason: string }): Promise<void> {
  authorise(context, "claim.send_back");
  const { reason } = parse(sendBackInput, raw);
  await commit(context, "claim.send_back", async (tx) => {
    const current = await lockClaim(tx, seen.id, seen.version);
    authorise(context, "claim.send_back", current);
    await tx
      .update(tables.claim)
      .set({ state: "draft", version: current.version + 1, sentBackReason: reason })
      .where(eq(tables.claim.id, seen.id));
    await dropPlan(tx, seen.id);
    return { subject: { kind: "claim", id: seen.id }, reason, result: undefined };
  });
}
