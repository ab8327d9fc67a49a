import { asc, eq, lte } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** Meetings whose date has passed with no outcome on this record, longest overdue first. */
export async function overdueMeetings(db: Reader, now: Date, limit = 20) {
  const { meeting, meetingSummary } = tables;
  return db
    .select({
      id: meeting.id,
      key: meeting.key,
      title: meeting.title,
      timeZone: meeting.timeZone,
      status: meetingSummary.status,
      scheduled: meetingSummary.scheduled,
      scheduledAsWorded: meetingSummary.scheduledAsWorded,
    })
    .from(meetingSummary)
    .innerJoin(meeting, eq(meeting.id, meetingSummary.meetingId))
    .where(lte(meetingSummary.overdueFrom, now))
    .orderBy(asc(meetingSummary.overdueFrom), asc(meeting.id))
    .limit(limit);
}
