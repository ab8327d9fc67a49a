import { sql } from "drizzle-orm";
import { views } from "@/db";
import { aboutMeeting, aboutMeetingsNow, type Conditions, dayOfClaim, hasWords } from "./condition";

const { claim, foundStatement, statement } = views;

/** What each filter asks of a claim that is a statement. */
export const statementConditions: Conditions = {
  meeting: aboutMeeting(claim.id),
  actor: (value) => sql`${claim.id} IN (SELECT ${statement.claimId} FROM ${statement}
            WHERE ${value} IN (${statement.speakerId}, ${statement.onBehalfOfId}, ${statement.addresseeId}))`,
  status: aboutMeetingsNow(claim.id),
  ...dayOfClaim(claim.id),
  q: hasWords(claim.id, foundStatement),
};
