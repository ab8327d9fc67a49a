import type { ClaimState } from "@/claims/vocabulary";
import type { tables } from "@/db";
import type { FieldDifference } from "./differences";
import type { Plan } from "./plan";

type Claim = typeof tables.claim.$inferSelect;

/** How far a claim has come in its life; a retracted one has left it. */
const order: readonly ClaimState[] = ["draft", "in_review", "published"];

/**
 * Settles a claim that is on record. That review has moved it on since is no difference. What lies outside an
 * editor's reach here (a draft that was discarded, a claim in review or retracted) is said in words.
 */
export function settleClaim(
  plan: Plan,
  pointer: string,
  { row: claim, item }: { row: Claim; item: object },
  content: readonly FieldDifference[],
  state: ClaimState,
): void {
  const { update } = plan;
  if (claim.discardedAt) {
    plan.refuse(
      pointer,
      "key",
      "The draft under this key was discarded here. Take it up again at the desk, or use another key.",
    );
    return;
  }
  const moved = isOtherState(claim, state) ? [{ field: "state", recorded: claim.state, given: state }] : [];
  const differences = [...content, ...moved];
  const refusal = differences.length > 0 && outOfReach(claim, state);
  if (!update) plan.settle(pointer, item, differences, refusal || undefined);
  else if (refusal) plan.refuse(pointer, "key", refusal);
  else if (differences.length > 0 && claim.state === "published" && update.note === null)
    plan.refuse(
      pointer,
      null,
      "This is published here and would change: give --note, which readers see beside the correction.",
    );
  else plan.settle(pointer, item, differences);
}

function isOtherState({ state: here, sentBackReason }: Claim, given: ClaimState): boolean {
  if (here === "retracted" || given === "retracted") return here !== given;
  const wasSentBack = here === "draft" && given === "in_review" && sentBackReason !== null;
  return order.indexOf(given) > order.indexOf(here) && !wasSentBack;
}

/** Why not even an update can make a claim what the file says; null when it can. */
function outOfReach({ state }: Claim, given: ClaimState): string | null {
  if (state === "in_review")
    return "It is in review here: have it approved or sent back first, or correct the file.";
  if (state === "retracted")
    return "It was retracted here, and stays so: correct the file, or use another key.";
  if (state === "draft" && given === "retracted")
    return "It is a draft here, and only what is published is retracted: correct the file, or use another key.";
  return null;
}
