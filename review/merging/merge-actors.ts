import { z } from "zod";
import { mergeInto } from "@/actors";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { limits, prose } from "@/lib/text";
import { refreshTouched } from "./refresh-touched";

const version = z.coerce.number().int();

const mergeInput = z
  .strictObject({
    actor: z.uuid(),
    version,
    into: z.uuid("Choose an actor from the list."),
    intoVersion: version,
    reason: prose(limits.note, "Write the reason."),
  })
  .refine(({ actor, into }) => actor !== into, {
    path: ["into"],
    message: "Choose another actor: one cannot be merged into itself.",
  });
export type MergeInput = z.input<typeof mergeInput>;

/**
 * Makes one actor of two: whatever named the first names the second, which goes by the names of both.
 * @throws RecordError `invalid`, `not_found`; `stale` when either has changed since the version seen.
 */
export async function mergeActors(context: Context, raw: MergeInput): Promise<{ id: string; key: string }> {
  authorise(context, "actor.merge");
  const input = parse(mergeInput, raw);
  return commit(context, "actor.merge", async (tx) => {
    const { id, key } = await mergeInto(tx, input, input);
    await refreshTouched(tx);
    return { subject: { kind: "actor", id }, reason: input.reason, result: { id, key } };
  });
}
