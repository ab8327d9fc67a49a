import { sql } from "drizzle-orm";
import { views } from "@/db";

const { actor, actorRole, meetingParticipant, officeDays } = views;
const isPart = sql`${actor.kind} IN ('organisation', 'outlet') AND ${actor.affiliationId} IS NOT NULL`;
const office = sql`${actorRole.fromEarliest} AS held_from, ${actorRole.toLatest} AS held_to`;
const noOffice = sql`NULL::timestamptz AS held_from, NULL::timestamptz AS held_to`;

/** Whether an office is held on the day of a claim, as the view `office_on_day` has it. */
const isHeld = (whose: "seat" | "present") => {
  const [from, to] = [sql.raw(`${whose}_from`), sql.raw(`${whose}_to`)];
  return sql`
    coalesce(${from} <= CASE WHEN ${from} = date_trunc('day', ${from}, 'UTC')
      THEN ${officeDays.lastDay} ELSE ${officeDays.latest} END, true)
    AND coalesce(${to} >= CASE WHEN ${to} = date_trunc('day', ${to}, 'UTC') + interval '86399999 milliseconds'
      THEN ${officeDays.firstDay} ELSE ${officeDays.earliest} END, true)`;
};

/**
 * `party`: which of the actors that `asked` names beside a claim and its meeting are party to that on the claim's day,
 * as the view `claim_party` has it. An actor is one by itself or by an office, in a body that takes part, is part of
 * one that does, or has it as part. Days are asked for last: few are party to a meeting on any day.
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
  SELECT ${actor.id} AS actor_id, ${actor.id} AS body_id, ${noOffice} FROM ${actor}
  UNION ALL
  SELECT ${actorRole.actorId}, ${actorRole.organisationId}, ${office} FROM ${actorRole}
  WHERE ${actorRole.organisationId} IS NOT NULL
),
present AS (
  SELECT ${meetingParticipant.meetingId} AS meeting_id, ${meetingParticipant.actorId} AS body_id, ${noOffice}
  FROM ${meetingParticipant}
  UNION ALL
  SELECT ${meetingParticipant.meetingId}, ${actorRole.organisationId}, ${office}
  FROM ${meetingParticipant} JOIN ${actorRole} ON ${actorRole.actorId} = ${meetingParticipant.actorId}
  WHERE ${actorRole.organisationId} IS NOT NULL
),
ever AS MATERIALIZED (
  SELECT asked.claim_id, asked.actor_id, seat.held_from AS seat_from, seat.held_to AS seat_to,
    present.held_from AS present_from, present.held_to AS present_to
  FROM asked
  JOIN seat ON seat.actor_id = asked.actor_id
  JOIN kin ON kin.one_id = seat.body_id
  JOIN present ON present.meeting_id = asked.meeting_id AND present.body_id = kin.other_id
),
party AS (
  SELECT DISTINCT ever.claim_id, ever.actor_id FROM ever
  JOIN ${officeDays} ON ${officeDays.claimId} = ever.claim_id
  WHERE ${isHeld("seat")} AND ${isHeld("present")}
)`;
