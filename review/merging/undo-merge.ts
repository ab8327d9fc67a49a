import { z } from "zod";
import { takeMergeBack } from "@/actors";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { refreshTouched } from "./refresh-touched";

const undoInput = z.strictObject({ actor: z.uuid(), version: z.coerce.number().int() });

/**
 * Takes back the merge of an actor: what still is as the merge left it is again as it was before, what was changed
 * since stays with the survivor.
 * @throws RecordError `invalid`, `not_found`; `stale` when the actor has changed since the version seen; `forbidden`
 * while a later merge rests on this one.
 */
export async function undoMerge(
  context: Context,
  raw: z.input<typeof undoInput>,
): Promise<{ id: string; key: string }> {
  authorise(context, "actor.undo_merge");
  const input = parse(undoInput, raw);
  return commit(context, "actor.undo_merge", async (tx) => {
    const { merged, survivor } = await takeMergeBack(tx, input.actor, input.version);
    await refreshTouched(tx);
    return { subject: { kind: "actor", id: survivor.id }, result: { id: merged.id, key: merged.key } };
  });
}
