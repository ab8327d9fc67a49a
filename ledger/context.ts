import { type Action, type ClaimSubject, can, type ReviewPolicy, type User } from "@/auth";
import type { Reader } from "@/db";
import type { Clock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";

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
  const verdict = can(context.user, action, claim, context.review);
  if (!verdict.allowed)
    throw new RecordError(verdict.signedOut ? "unauthenticated" : "forbidden", verdict.why);
  return context.user as User;
}
