import { z } from "zod";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { takeQuestionMergeBack } from "@/statements";

const undoInput = z.strictObject({ question: z.uuid(), version: z.coerce.number().int() });

/**
 * Takes back the merge of a question: positions that still are as it left them are again on this one.
 * @throws RecordError `invalid`, `not_found`; `stale` when the question has changed since the version seen; `forbidden`
 * while a later merge rests on this one.
 */
export async function undoQuestionMerge(
  context: Context,
  raw: z.input<typeof undoInput>,
): Promise<{ id: string; key: string }> {
  authorise(context, "question.undo_merge");
  const input = parse(undoInput, raw);
  return commit(context, "question.undo_merge", async (tx) => {
    const { merged, survivor } = await takeQuestionMergeBack(tx, input.question, input.version);
    return { subject: { kind: "question", id: survivor.id }, result: { id: merged.id, key: merged.key } };
  });
}
