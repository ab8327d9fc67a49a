import { sql } from "drizzle-orm";
import { views } from "@/db";

const { actor, meetingParticipant, officeOnDay } = views;
const isPart = sql`${actor.kind} IN ('organisation', 'outlet') AND ${actor.affiliationId} IS NOT NULL`;

/**
 * `party`: of the actors that `asked` names for a claim about a meeting, those who are party to it on the claim's day,
 * as the view `claim_party` has it. An actor is one by itself or by an office, in a body that takes part, is part of
 * one that does, or has it as part.
 */
export const parties = sql`kin AS (
  WITH RECURSIVE within(part_id, whole_id) AS (
    SELECT ${actor.id}, ${actor.affiliationId} FROM ${actor} WHERE ${isPart}
    UNION
    SELECT within.part_id, ${actor.affiliationId} FROM within JOIN ${actor} ON ${actor.id} = within.whole_id WHERE ${isPart}
  )
  SELECT part_id AS one_id, whole_id AS other_id FROM within
  UNION SELECT whole_id, part_id FROM within
  UNION SELECT ${actor.id}, ${actor.id} FROM ${actor}
),
seat AS (
  SELECT claim_id, actor_id, actor_id AS body_id FROM asked
  UNION ALL
  SELECT asked.claim_id, asked.actor_id, ${officeOnDay.organisationId} FROM asked
  JOIN ${officeOnDay} ON ${officeOnDay.claimId} = asked.claim_id AND ${officeOnDay.actorId} = asked.actor_id
  WHERE ${officeOnDay.organisationId} IS NOT NULL
),
taking AS (
  SELECT DISTINCT asked.claim_id, ${meetingParticipant.actorId} AS actor_id FROM asked
  JOIN ${meetingParticipant} ON ${meetingParticipant.meetingId} = asked.meeting_id
),
present AS (
  SELECT claim_id, actor_id FROM taking
  UNION
  SELECT taking.claim_id, ${officeOnDay.organisationId} FROM taking
  JOIN ${officeOnDay} ON ${officeOnDay.claimId} = taking.claim_id AND ${officeOnDay.actorId} = taking.actor_id
  WHERE ${officeOnDay.organisationId} IS NOT NULL
),
party AS (
  SELECT DISTINCT seat.claim_id, seat.actor_id FROM seat
  JOIN kin ON kin.one_id = seat.body_id
  JOIN present ON present.claim_id = seat.claim_id AND present.actor_id = kin.other_id
)`;
