import { and, asc, eq, lt } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { isOverdue } from "./rules";

/** How much earlier than in UTC a day ends in the zone where it ends first (UTC+14), in milliseconds. */
const earliestZone = 14 * 60 * 60 * 1000;

/** Meetings whose date has passed with no outcome logged, longest overdue first. */
export async function overdueMeetings(db: Reader, now: Date, limit = 20) {
  const { meeting, meetingSummary } = tables;
  const bound = new Date(now.getTime() + earliestZone);
  const candidates = await db
    .select({
      id: meeting.id,
      key: meeting.key,
      title: meeting.title,
      timeZone: meeting.timeZone,
      status: meetingSummary.status,
      awaitsOutcome: meetingSummary.awaitsOutcome,
      scheduled: meetingSummary.scheduled,
      scheduledLatest: meetingSummary.scheduledLatest,
      scheduledAsWorded: meetingSummary.scheduledAsWorded,
    })
    .from(meetingSummary)
    .innerJoin(meeting, eq(meeting.id, meetingSummary.meetingId))
    .where(and(eq(meetingSummary.awaitsOutcome, true), lt(meetingSummary.scheduledLatest, bound)))
    .orderBy(asc(meetingSummary.scheduledLatest), asc(meeting.id))
    .limit(limit);
  return candidates.filter((one) => isOverdue(one, now, one.timeZone));
}
