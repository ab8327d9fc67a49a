import { edgesOf, endOfDay } from "@/lib/dates";
import type { RecordedDate } from "./facts";

/**
 * The first instant at which a meeting whose outcome is awaited is overdue: its last possible day is over.
 * @param timeZone the meeting's (IANA). Null: UTC, and no instant where it is never overdue.
 */
export function overdueFrom(
  { awaitsOutcome, scheduled }: { awaitsOutcome: boolean; scheduled: RecordedDate | null | undefined },
  timeZone: string | null,
): Date | null {
  const zone = timeZone ?? "UTC";
  const last = scheduled && edgesOf(scheduled, zone).last;
  return awaitsOutcome && last ? endOfDay(last.day, zone) : null;
}
