import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, mentions, spanOf } from "./condition";

const { meeting, meetingName, meetingParticipant, meetingSummary } = views;
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
  q: (value) => sql`${mentions([meeting.title])(value)} OR ${meeting.id} IN (
          SELECT ${meetingName.meetingId} FROM ${meetingName} WHERE ${mentions([meetingName.name])(value)})`,
};
