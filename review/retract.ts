import { eq } from "drizzle-orm";
import { z } from "zod";
import { lockClaim } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { limits, prose } from "@/lib/text";
import { refreshSummariesOf } from "@/meetings";
import type { SeenClaim } from "./seen";

const retractInput = z.object({ publicNote: prose(limits.note, "Write the public note.") });

/**
 * Withdraws a published claim. Its page stays, with the note; it no longer counts towards any status or standing.
 * @throws RecordError `not_found`, `stale`, `forbidden` when it is not published; `invalid` without a public note.
 */
export async function retractClaim(
  context: Context,
  seen: SeenClaim,
  raw: { publicNote: string },
): Promise<void> {
  authorise(context, "claim.retract");
  const { publicNote } = parse(retractInput, raw);
  await commit(context, "claim.retract", async (tx) => {
    const current = await lockClaim(tx, seen.id, seen.version);
    authorise(context, "claim.retract", current);
    await tx
      .update(tables.claim)
      .set({ state: "retracted", version: current.version + 1, publicNote })
      .where(eq(tables.claim.id, seen.id));
    await refreshSummariesOf(tx, [seen.id]);
    return { subject: { kind: "claim", id: seen.id }, reason: publicNote, result: undefined };
  });
}
