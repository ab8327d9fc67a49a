import { eq } from "drizzle-orm";
import { dropPlan, lockClaim } from "@/claims";
import { undoDays } from "@/claims/vocabulary";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { SeenClaim } from "./seen";

const day = 24 * 60 * 60 * 1000;

/**
 * Discards a draft: no list of work shows it, and it can be taken up again for {@link undoDays} days. Nothing is deleted.
 * @throws RecordError `not_found`, `stale`, `forbidden` when it is no draft.
 */
export async function discardDraft(context: Context, seen: SeenClaim): Promise<void> {
  await putAside(context, "claim.discard", seen, context.clock.now());
}

/**
 * Takes up again a draft that was discarded.
 * @throws RecordError `not_found`, `stale`; `forbidden` when it was discarded too long ago.
 */
export async function takeUpAgain(context: Context, seen: SeenClaim): Promise<void> {
  await putAside(context, "claim.take_up_again", seen, null);
}

async function putAside(
  context: Context,
  action: "claim.discard" | "claim.take_up_again",
  seen: SeenClaim,
  discardedAt: Date | null,
): Promise<void> {
  authorise(context, action);
  await commit(context, action, async (tx) => {
    const current = await lockClaim(tx, seen.id, seen.version);
    authorise(context, action, current);
    const since = current.discardedAt;
    if (!discardedAt && since && context.clock.now().getTime() - since.getTime() > undoDays * day)
      throw new RecordError("forbidden", `A draft can be taken up again for ${undoDays} days; log it anew.`);
    await tx
      .update(tables.claim)
      .set({ discardedAt, version: current.version + 1 })
      .where(eq(tables.claim.id, seen.id));
    await dropPlan(tx, seen.id);
    return { subject: { kind: "claim", id: seen.id }, result: undefined };
  });
}
