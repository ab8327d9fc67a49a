import type { meetingClaims } from "./read";
import { deriveMeeting, isOverdue } from "./rules";
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
  const state = deriveMeeting(published.map(statusChangeFacts));
  const { awaitsOutcome, scheduled } = state;
  const overdue = isOverdue(
    { awaitsOutcome, scheduledLatest: scheduled?.latest ?? null },
    at.now,
    at.timeZone,
  );
  return { ...state, overdue };
}
