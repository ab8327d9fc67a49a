import { and, asc, eq, gte, lte, notInArray, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";

const { actor, meeting, meetingSummary } = tables;

const columns = {
  id: meeting.id,
  key: meeting.key,
  title: meeting.title,
  kind: meeting.kind,
  timeZone: meeting.timeZone,
  recordedAt: meeting.recordedAt,
  status: meetingSummary.status,
  /** Whose account the status is read from; null: the record's own. */
  accordingTo: actor.name,
  scheduled: meetingSummary.scheduled,
  scheduledEarliest: meetingSummary.scheduledEarliest,
  scheduledLatest: meetingSummary.scheduledLatest,
  scheduledAsWorded: meetingSummary.scheduledAsWorded,
  overdueFrom: meetingSummary.overdueFrom,
  city: meetingSummary.city,
  country: meetingSummary.country,
  mode: meetingSummary.mode,
  /** When a claim about it was last published. */
  lastPublished: meetingSummary.lastPublished,
  accountsDiffer: meetingSummary.accountsDiffer,
  /** Whether something published denies what the status is read from. */
  disputed: meetingSummary.disputed,
};

export const linesOf = (db: Reader) =>
  db
    .select(columns)
    .from(meeting)
    .leftJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
    .leftJoin(actor, eq(actor.id, meetingSummary.accordingToId))
    .$dynamic();
type LineRow = Awaited<ReturnType<typeof linesOf>>[number];

/** A meeting as lists of the desk show it, from its summary: what readers see of it, with what wants attention. */
export type DeskMeetingLine = ReturnType<typeof lineOf>;

export function lineOf({ overdueFrom, accountsDiffer, disputed, ...row }: LineRow, now: Date) {
  return {
    ...row,
    accountsDiffer: accountsDiffer ?? false,
    disputed: disputed ?? false,
    overdue: overdueFrom !== null && overdueFrom <= now,
  };
}

/** Meetings whose date has passed with no outcome on this record, longest overdue first. */
export async function overdueMeetings(db: Reader, now: Date, limit = 20): Promise<DeskMeetingLine[]> {
  const rows = await linesOf(db)
    .where(lte(meetingSummary.overdueFrom, now))
    .orderBy(asc(meetingSummary.overdueFrom), asc(meeting.id))
    .limit(limit);
  return rows.map((row) => lineOf(row, now));
}

const day = 24 * 60 * 60 * 1000;

/** Statuses that no longer lead to a meeting, or that it is over. */
const settled = ["held", "not_held", "cancelled", "declined", "postponed"] as const;

interface Ahead {
  now: Date;
  /** How many days ahead. */
  days: number;
  /** Those alone whose status has one origin. */
  onOneOrigin?: boolean;
  limit?: number;
}

/** Meetings whose day is within some days from now and that are still to come, the soonest first. */
export async function comingMeetings(
  db: Reader,
  { now, days, onOneOrigin = false, limit = 20 }: Ahead,
): Promise<DeskMeetingLine[]> {
  const until = new Date(now.getTime() + days * day).toISOString();
  const { scheduledLatest, overdueFrom, firstDay, lastDay } = meetingSummary;
  const rows = await linesOf(db)
    .where(
      and(
        // Days end by the meeting's clock, and no clock is a day behind that of UTC.
        gte(scheduledLatest, new Date(now.getTime() - day)),
        sql`coalesce(${overdueFrom}, ${scheduledLatest}) > ${now.toISOString()}`,
        // By a day is no later than that day.
        sql`coalesce(${firstDay}, ${lastDay}) <= (${until}::timestamptz at time zone coalesce(${meeting.timeZone}, 'UTC'))::date`,
        notInArray(meetingSummary.status, [...settled]),
        onOneOrigin
          ? sql`exists (select from desk.meeting_provenance told
              where told.meeting_id = ${meeting.id} and told.independent_origins = 1)`
          : undefined,
      ),
    )
    .orderBy(sql`coalesce(${firstDay}, ${lastDay})`, asc(meetingSummary.scheduledEarliest), asc(meeting.id))
    .limit(limit);
  return rows.map((row) => lineOf(row, now));
}
