import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { chain } from "./chains";
import { parties } from "./party";
import { wanted } from "./wanted";

const { deniedClaim, statusSeries } = views;
const sibling = alias(statusSeries, "sibling");

/*
 * What the views `claim_provenance` and `meeting_provenance` say, for many at once; a test holds them equal. It begins
 * with `weighed`: which claims (`claim_id`) are weighed together for each row of a report (`row_id`).
 */

/** What `told` has of a row: null where nothing is cited. */
export const told = {
  independentOrigins: sql`coalesce(told.independent_origins, 0)`,
  chains: sql`told.chains`,
  sources: sql`told.sources`,
};

/** `told`: the origins of all that is weighed together; the chains and sources of the row's own claim, each in one text. */
export const tellings = sql`told AS MATERIALIZED (
  SELECT weighed.row_id, count(DISTINCT ${chain.originId}) AS independent_origins,
    string_agg(${chain.chain}, ' | ' ORDER BY ${chain.position}) FILTER (WHERE weighed.claim_id = row_id) AS chains,
    string_agg(${chain.source}, ' | ' ORDER BY ${chain.position}) FILTER (WHERE weighed.claim_id = row_id) AS sources
  FROM weighed JOIN chain ON ${chain.claimId} = weighed.claim_id GROUP BY weighed.row_id
)`;

/** `denied`: rows of which something denies a claim that is weighed for them. */
export const denied = sql`denied AS (
  SELECT DISTINCT weighed.row_id FROM weighed JOIN ${deniedClaim} ON ${deniedClaim.claimId} = weighed.claim_id
)`;

/** The same where a row is a status change: something denies any of the series that it stands in. */
export const deniedWithSeries = sql`denied AS (
  SELECT ${deniedClaim.claimId} AS row_id FROM ${deniedClaim}
  UNION
  SELECT ${statusSeries.claimId} FROM ${deniedClaim}
  JOIN ${statusSeries} ${sibling} ON ${sibling.claimId} = ${deniedClaim.claimId}
  JOIN ${statusSeries} ON ${statusSeries.meetingId} = ${sibling.meetingId} AND ${statusSeries.series} = ${sibling.series}
)`;

/**
 * `self_told`: rows of one origin that a party itself tells: it published that, or is behind what two publishers have.
 * `weighed` names the meeting of each claim.
 */
export const selfTold = sql`word AS MATERIALIZED (
  SELECT DISTINCT weighed.row_id, weighed.claim_id, weighed.meeting_id, ${chain.originId} AS origin_id,
    ${chain.publisherId} AS publisher_id
  FROM told JOIN weighed ON weighed.row_id = told.row_id JOIN chain ON ${chain.claimId} = weighed.claim_id
  WHERE told.independent_origins = 1
),
asked AS (
  SELECT claim_id, meeting_id, origin_id AS actor_id FROM word
  UNION SELECT claim_id, meeting_id, publisher_id FROM word
),
${parties},
self_told AS (
  SELECT word.row_id FROM word
  JOIN party ON party.claim_id = word.claim_id AND party.actor_id = word.origin_id
  LEFT JOIN party itself ON itself.claim_id = word.claim_id AND itself.actor_id = word.publisher_id
  GROUP BY word.row_id HAVING bool_or(itself.actor_id IS NOT NULL) OR count(DISTINCT word.publisher_id) >= 2
)`;

export const joinTold = (row: SQL) => sql`LEFT JOIN told ON told.row_id = ${row}
LEFT JOIN denied ON denied.row_id = ${row}`;
export const joinSelfTold = (row: SQL) => sql`LEFT JOIN self_told ON self_told.row_id = ${row}`;

/** The first that fits, as `standingOfChange` has it, after `retracted`. */
const standingOfChange = sql`WHEN denied.row_id IS NOT NULL THEN 'disputed'
  WHEN told.independent_origins >= 2 OR self_told.row_id IS NOT NULL THEN 'confirmed'
  ELSE 'reported'`;
export const changeStanding = sql`CASE WHEN ${wanted.state} = 'retracted' THEN 'retracted' ${standingOfChange} END`;
export const runStanding = sql`CASE ${standingOfChange} END`;
