import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { isKey } from "@/lib/keys";
import type { Place, RecordedDate } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import { ask, type Reading } from "@/published/connection";
import { dated, placeOf } from "@/published/row";
import { value } from "@/published/value";

/** A meeting of which the day is known. */
export interface DatedMeeting {
  id: string;
  key: string;
  title: string;
  description: string | null;
  status: Status;
  /** Whose account the status and the day are; null: the record's own, with which others may differ. */
  accordingTo: string | null;
  accountsDiffer: boolean;
  /** "YYYY-MM-DD", by the meeting's clock. */
  day: string;
  /** Where a time of day is given and nothing but it: the instant. */
  clock: Date | null;
  scheduled: RecordedDate;
  place: Place | null;
  /** How often what is published of its status, or it itself, has changed. It only ever rises. */
  changes: number;
  lastChanged: Date;
}

/** At most so many meetings are in the calendar, the latest. */
const calendarLength = 1000;

const { actor, meeting, meetingRevision, meetingSummary } = views;

/**
 * Day and date are certain, to the day or the minute; and they are the record's own, or nobody has them otherwise: where
 * accounts differ and none is the record's own, there is no one day.
 */
const dayIsKnown = sql`${meetingSummary.firstDay} = ${meetingSummary.lastDay}
  and ${meetingSummary.scheduled} !~ '[?~%X[{]' and ${meetingSummary.status} is not null
  and not (${meetingSummary.accountsDiffer} and ${meetingSummary.accordingToId} is not null)`;

/** The meetings of which the day is known, the latest first. */
export const datedMeetings = (db: Reading): Promise<DatedMeeting[]> =>
  read(db, isNotNull(meetingSummary.scheduledEarliest));

/** A meeting, if it is public and its day is known; else null. */
export async function datedMeeting(db: Reading, key: string): Promise<DatedMeeting | null> {
  const [found] = isKey(key) ? await read(db, eq(meeting.key, key)) : [];
  return found ?? null;
}

async function read(db: Reading, which: SQL): Promise<DatedMeeting[]> {
  const rows = await ask(
    db
      .select({
        id: meeting.id,
        key: meeting.key,
        title: meeting.title,
        description: meeting.description,
        status: meetingSummary.status,
        accordingTo: value(
          sql<
            string | null
          >`(select ${actor.name} from ${actor} where ${actor.id} = ${meetingSummary.accordingToId})`,
        ),
        accountsDiffer: meetingSummary.accountsDiffer,
        day: meetingSummary.firstDay,
        scheduled: meetingSummary.scheduled,
        scheduledEarliest: meetingSummary.scheduledEarliest,
        scheduledLatest: meetingSummary.scheduledLatest,
        scheduledAsWorded: meetingSummary.scheduledAsWorded,
        venue: meetingSummary.venue,
        city: meetingSummary.city,
        country: meetingSummary.country,
        mode: meetingSummary.mode,
        changes: meetingRevision.changes,
        lastChanged: meetingRevision.lastChanged,
      })
      .from(meeting)
      .innerJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
      .innerJoin(meetingRevision, eq(meetingRevision.meetingId, meeting.id))
      .where(and(which, dayIsKnown))
      .orderBy(desc(meetingSummary.scheduledEarliest), desc(meetingSummary.meetingId))
      .limit(calendarLength),
  );
  return rows.flatMap(({ status, day, ...row }) => {
    const scheduled = dated(row, "scheduled");
    if (!status || !day || !scheduled) return [];
    const isClock = scheduled.edtf.includes("T") && !scheduled.edtf.includes("/");
    const { id, key, title, description, accordingTo, accountsDiffer, changes, lastChanged } = row;
    const clock = isClock ? scheduled.earliest : null;
    const said = { id, key, title, description, status, accordingTo, accountsDiffer, changes, lastChanged };
    return [{ ...said, day, clock, scheduled, place: placeOf(row) }];
  });
}
