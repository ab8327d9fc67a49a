import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, hasWords, spanOf } from "./condition";

const { citation, claimMeeting, foundSource, meetingSummary, source } = views;
const published = {
  edtf: source.published,
  earliest: source.publishedEarliest,
  latest: source.publishedLatest,
};
const citedAbout = sql`SELECT ${citation.sourceId} FROM ${citation}
          JOIN ${claimMeeting} ON ${claimMeeting.claimId} = ${citation.claimId}`;

/** What each filter asks of a source, beside which its publisher is read. */
export const sourceConditions: Conditions = {
  meeting: (value) => sql`${source.id} IN (${citedAbout} WHERE ${claimMeeting.meetingId} = ${value})`,
  actor: (value) => sql`${source.publisherId} = ${value}`,
  status: (value) => sql`${source.id} IN (${citedAbout}
          JOIN ${meetingSummary} ON ${meetingSummary.meetingId} = ${claimMeeting.meetingId}
          WHERE ${meetingSummary.status} = ${value})`,
  ...spanOf(published),
  q: hasWords(source.id, foundSource),
};
