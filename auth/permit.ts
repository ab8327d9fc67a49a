import { RecordError } from "@/lib/errors";
import { type Action, type ClaimSubject, can, type ReviewPolicy } from "./can";
import type { User } from "./user";

/**
 * The user, once allowed.
 * @throws RecordError `unauthenticated` when signed out, `forbidden` when the role or the claim does not allow it.
 */
export function permit(
  user: User | null,
  action: Action,
  claim?: ClaimSubject,
  review?: ReviewPolicy,
  corrections?: ReviewPolicy,
): User {
  const verdict = can(user, action, claim, review, corrections);
  if (!verdict.allowed)
    throw new RecordError(verdict.signedOut ? "unauthenticated" : "forbidden", verdict.why);
  return verdict.user;
}
