import { eq } from "drizzle-orm";
import { lockClaim } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { RecordError } from "@/lib/errors";

const { plannedPublication } = tables;

/**
 * Takes back that a claim is to be published at a time: it waits for review again.
 * @throws RecordError `forbidden`, `not_found`; `stale` when it is not to be any more.
 */
export async function cancelPublication(context: Context, id: string): Promise<void> {
  authorise(context, "claim.cancel_publication");
  await commit(context, "claim.cancel_publication", async (tx) => {
    await lockClaim(tx, id);
    const gone = await tx
      .delete(plannedPublication)
      .where(eq(plannedPublication.claimId, id))
      .returning({ at: plannedPublication.at });
    if (gone.length === 0)
      throw new RecordError("stale", "It is not to be published at a time any more. Reload to see it.");
    return { subject: { kind: "claim", id }, result: undefined };
  });
}
