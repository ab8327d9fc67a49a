import type { AttendanceChange } from "@/meetings/vocabulary";
import type { RecordedDate } from "./facts";
import { type Dated, inOrder } from "./order";

/** A change of somebody's attendance, as far as it decides which stands last. */
export interface AttendanceFacts extends Dated {
  claimId: string;
  change: AttendanceChange;
}

/** What one further change does to what the meeting's page says of an actor's attendance, by the account that it is. */
export type AttendanceEffect =
  | { kind: "first_attendance"; change: AttendanceChange }
  /** It becomes the last, in place of the one given. */
  | { kind: "overtakes"; change: AttendanceChange; was: AttendanceChange; since: RecordedDate }
  /** It becomes the last, and says the same as the one before it. */
  | { kind: "repeats_attendance"; change: AttendanceChange; since: RecordedDate }
  /** A later one remains the last. */
  | { kind: "stands_behind_attendance"; change: AttendanceChange; since: RecordedDate };

/**
 * One account is never continued with another's.
 * @param existing the published changes of one actor's attendance at one meeting, on any account; one with the
 * candidate's own id is what it corrects.
 * @param timeZone the meeting's (IANA). Null: UTC.
 */
export function effectOnAttendance(
  existing: readonly AttendanceFacts[],
  candidate: AttendanceFacts,
  timeZone: string | null,
): AttendanceEffect {
  const others = existing.filter(
    ({ claimId, accordingToId }) =>
      claimId !== candidate.claimId && accordingToId === candidate.accordingToId,
  );
  const [last, before] = inOrder([...others, candidate], timeZone).reverse();
  const { change } = candidate;
  if (!last || !before) return { kind: "first_attendance", change };
  if (last !== candidate)
    return { kind: "stands_behind_attendance", change: last.change, since: last.effective };
  const { change: was, effective: since } = before;
  return was === change
    ? { kind: "repeats_attendance", change, since }
    : { kind: "overtakes", change, was, since };
}
