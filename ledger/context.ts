import { type Action, type ClaimSubject, permit, type ReviewPolicy, type User } from "@/auth";
import type { Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";

/** What history says of an act. */
export type Entry = typeof tables.historyEntry.$inferInsert;

/** Acts that become history all at once, or not at all. */
export interface Together {
  /**
   * `at once`: no act can be taken back by itself, which is fast; one that is refused or comes to nothing ends all.
   * `apart`: each can be, so that all that is refused can be told.
   */
  how: "at once" | "apart";
  /** The entry of the act under way, and those of the acts that are done. */
  current: string;
  entries: Entry[];
  /** What acts have left to be done for all at once, each under its entry. */
  left: LeftToDo[];
}

/** A record that something has to follow for, and the entry of the act that it follows from. */
export interface LeftToDo {
  entryId: string;
  id: string;
}

/** What every verb is given: where the record is, who asks, what time it is, and the newsroom's review policy. */
export interface Context {
  db: Reader;
  user: User | null;
  clock: Clock;
  review: ReviewPolicy;
  /** Whether a correction too is published by a second person; `optional` unless said. */
  corrections?: ReviewPolicy;
  /** Where the act is one of many that become history together. */
  together?: Together;
}

/**
 * The user, once allowed.
 * @throws RecordError `unauthenticated` when signed out, `forbidden` when the role or the claim does not allow it.
 */
export function authorise(context: Context, action: Action, claim?: ClaimSubject): User {
  return permit(context.user, action, claim, context.review, context.corrections);
}
