import { sql } from "drizzle-orm";
import { views } from "@/db";
import { wanted } from "./wanted";

const { meeting, statementMeeting } = views;

/** `about`: the meetings of each wanted statement, in the order they were given. */
export const meetingSlugs = sql`about AS (
  SELECT ${statementMeeting.claimId} AS claim_id,
    string_agg(${meeting.key}, ' | ' ORDER BY ${statementMeeting.position}) AS slugs
  FROM ${wanted} JOIN ${statementMeeting} ON ${statementMeeting.claimId} = ${wanted.id}
  JOIN ${meeting} ON ${meeting.id} = ${statementMeeting.meetingId}
  GROUP BY ${statementMeeting.claimId}
)`;
/** What joins it, and what it has. */
export const joinAbout = sql`LEFT JOIN about ON about.claim_id = ${wanted.id}`;
export const slugs = sql`about.slugs`;
