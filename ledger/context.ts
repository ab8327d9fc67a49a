import { type Action, type ClaimSubject, permit, type ReviewPolicy, type User } from "@/auth";
import type { Reader } from "@/db";
import type { Clock } from "@/lib/clock";

/** What every verb is given: where the record is, who asks, what time it is, and the newsroom's review policy. */
export interface Context {
  db: Reader;
  user: User | null;
  clock: Clock;
  review: ReviewPolicy;
}

/**
 * The user, once allowed.
 * @throws RecordError `unauthenticated` when signed out, `forbidden` when the role or the claim does not allow it.
 */
export function authorise(context: Context, action: Action, claim?: ClaimSubject): User {
  return permit(context.user, action, claim, context.review);
}
