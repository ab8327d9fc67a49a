import type { meetingClaims } from "./read";
import { inOrder } from "./rules";
import { statusChangeFacts } from "./status-change-facts";

type MeetingClaims = Awaited<ReturnType<typeof meetingClaims>>;

/** The status changes among a meeting's claims, drafts too, the latest to have come about first. */
export function statusChangesOf(claims: MeetingClaims, timeZone: string | null): MeetingClaims {
  const changes = claims.flatMap((row) =>
    row.statusChange ? [{ row, ...statusChangeFacts({ claim: row.claim, change: row.statusChange }) }] : [],
  );
  return inOrder(changes, timeZone)
    .map(({ row }) => row)
    .reverse();
}
