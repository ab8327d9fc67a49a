import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, hasWords, spanOf } from "./condition";

const { foundMeeting, meeting, meetingParticipant, meetingSummary } = views;
const scheduled = {
  edtf: meetingSummary.scheduled,
  earliest: meetingSummary.scheduledEarliest,
  latest: meetingSummary.scheduledLatest,
};

/** What each filter asks of a meeting, beside which its summary is read. */
export const meetingConditions: Conditions = {
  meeting: (value) => sql`${meeting.id} = ${value}`,
  actor: (value) => sql`${meeting.id} IN (SELECT ${meetingParticipant.meetingId} FROM ${meetingParticipant}
          WHERE ${meetingParticipant.actorId} = ${value})`,
  status: (value) => sql`${meetingSummary.status} = ${value}`,
  ...spanOf(scheduled, { first: meetingSummary.firstDay, last: meetingSummary.lastDay }),
  q: hasWords(meeting.id, foundMeeting),
};
