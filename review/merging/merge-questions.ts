import { z } from "zod";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { limits, prose } from "@/lib/text";
import { mergeQuestionInto } from "@/statements";

const version = z.coerce.number().int();

const mergeInput = z
  .strictObject({
    question: z.uuid(),
    version,
    into: z.uuid("Choose a question from the list."),
    intoVersion: version,
    reason: prose(limits.note, "Write the reason."),
  })
  .refine(({ question, into }) => question !== into, {
    path: ["into"],
    message: "Choose another question: one cannot be merged into itself.",
  });

/**
 * Makes one question of two: every position on the first is a position on the second, and so is found its address.
 * @throws RecordError `invalid`, `not_found`; `stale` when either has changed since the version seen.
 */
export async function mergeQuestions(
  context: Context,
  raw: z.input<typeof mergeInput>,
): Promise<{ id: string; key: string }> {
  authorise(context, "question.merge");
  const input = parse(mergeInput, raw);
  return commit(context, "question.merge", async (tx) => {
    const { id, key } = await mergeQuestionInto(tx, input, input);
    return { subject: { kind: "question", id }, reason: input.reason, result: { id, key } };
  });
}
