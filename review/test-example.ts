import { recordActor } from "@/actors";
import type { Context } from "@/ledger";
import { recordMeeting, type StatusChangeInput } from "@/meetings";
import { recordSource } from "@/sources";

/** A small record to test on: two ministers about to meet, an outlet that cites another, its article. */
export async function recordExample(context: Context) {
  const actor = async (kind: "person" | "organisation" | "outlet" | "unnamed", name: string, more = {}) =>
    (await recordActor(context, { kind, name, ...more })).id;
  const state = await actor("organisation", "US Department of State");
  const rubio = await actor("person", "Marco Rubio", {
    roles: [{ title: "Secretary of State", organisation: state, from: "2025-01-21" }],
  });
  const lavrov = await actor("person", "Sergey Lavrov");
  const censor = await actor("outlet", "Censor.NET");
  const cnn = await actor("outlet", "CNN");
  const unnamed = await actor("unnamed", "an unnamed official");
  const article = (await recordSource(context, { publisher: censor, title: "Talks cancelled" })).id;
  const meeting = await recordMeeting(context, {
    title: "Rubio–Lavrov talks",
    kind: "talks",
    participants: [
      { actor: rubio, as: "principal" },
      { actor: lavrov, as: "principal" },
    ],
  });
  return { state, rubio, lavrov, censor, cnn, unnamed, article, meeting };
}
export type Example = Awaited<ReturnType<typeof recordExample>>;

/** The cancellation as the article has it: Censor.NET, which has it from CNN. */
export function cancellation(example: Example, more: Partial<StatusChangeInput> = {}): StatusChangeInput {
  return {
    meeting: example.meeting.id,
    status: "cancelled",
    effective: "2025-10-21",
    citations: [{ source: example.article, via: [example.cnn], excerpt: "have been cancelled" }],
    ...more,
  };
}
