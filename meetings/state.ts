import type { meetingClaims } from "./read";
import { deriveState, inOrder, overdueFrom } from "./rules";
import { statusChangeFacts } from "./status-change-facts";

type MeetingClaims = Awaited<ReturnType<typeof meetingClaims>>;

/**
 * What the published status changes among a meeting's claims say of it.
 * @param at the instant that decides whether it is overdue, and the meeting's time zone (IANA; null: UTC).
 */
export function stateOf(claims: MeetingClaims, at: { now: Date; timeZone: string | null }) {
  const published = claims.flatMap(({ claim, statusChange }) =>
    statusChange && claim.state === "published" ? [{ claim, change: statusChange }] : [],
  );
  const state = deriveState(published.map(statusChangeFacts), at.timeZone);
  const { awaitsOutcome, schedule } = state;
  const from = overdueFrom({ awaitsOutcome, scheduled: schedule.date }, at.timeZone);
  return { ...state, overdue: from !== null && from <= at.now };
}

/** The status changes among a meeting's claims, drafts too, the latest to have come about first. */
export function statusChangesOf(claims: MeetingClaims, timeZone: string | null): MeetingClaims {
  const changes = claims.flatMap((row) =>
    row.statusChange ? [{ row, ...statusChangeFacts({ claim: row.claim, change: row.statusChange }) }] : [],
  );
  return inOrder(changes, timeZone)
    .map(({ row }) => row)
    .reverse();
}
