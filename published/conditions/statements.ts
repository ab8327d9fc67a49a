import { sql } from "drizzle-orm";
import { views } from "@/db";
import { aboutMeeting, aboutMeetingsNow, type Conditions, dayOfClaim, mentions } from "./condition";

const { actor, claim, statement } = views;

/** What each filter asks of a claim that is a statement. */
export const statementConditions: Conditions = {
  meeting: aboutMeeting(claim.id),
  actor: (value) => sql`${claim.id} IN (SELECT ${statement.claimId} FROM ${statement}
            WHERE ${value} IN (${statement.speakerId}, ${statement.onBehalfOfId}, ${statement.addresseeId}))`,
  status: aboutMeetingsNow(claim.id),
  ...dayOfClaim(claim.id),
  q: (value) => sql`${claim.id} IN (SELECT ${statement.claimId} FROM ${statement}
            JOIN ${actor} ON ${actor.id} = ${statement.speakerId}
            WHERE ${mentions([statement.text, statement.originalText, actor.name])(value)})`,
};
