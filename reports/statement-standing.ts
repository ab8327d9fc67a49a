import { sql } from "drizzle-orm";
import { views } from "@/db";
import { allWanted, chain, chains } from "./chains";
import { wordings } from "./utterances";
import { wanted } from "./wanted";

const { actor, deniedClaim, statement } = views;

/** The other wordings of a selection need not be of it. */
const withOtherWordings = sql`told_claim AS (
  SELECT ${wanted.id} AS claim_id FROM ${wanted}
  UNION
  SELECT wording.told_id FROM ${wanted} JOIN wording ON wording.claim_id = ${wanted.id}
),
${chains({ from: sql`told_claim`, id: sql`told_claim.claim_id`, few: true, spoken: "all" })}`;

/**
 * What the view `claim_provenance` says of statements, for all wanted ones at once: `told` by each alone, `together`
 * by each that has other wordings with these.
 * @param few whether the wanted claims are a selection.
 */
export const statementStandings = (few: boolean) => sql`${wordings},
${few ? withOtherWordings : chains(allWanted(few, "all"))},
told AS MATERIALIZED (
  SELECT ${chain.claimId} AS row_id, array_agg(DISTINCT ${chain.originId}) AS origins,
    bool_or(${chain.isFirstHand} AND ${chain.sourceKind} IN ('transcript', 'video')) AS is_recorded,
    array_agg(${chain.publisherId}) FILTER (WHERE ${chain.isFirstHand}) AS publishers,
    string_agg(${chain.chain}, ' | ' ORDER BY ${chain.position}) AS chains,
    string_agg(${chain.source}, ' | ' ORDER BY ${chain.position}) AS sources
  FROM chain GROUP BY ${chain.claimId}
),
together AS (
  SELECT wording.claim_id AS row_id, count(DISTINCT one.origin) AS independent_origins,
    bool_or(told.is_recorded) AS is_recorded, array_agg(one.publisher) AS publishers
  FROM wording JOIN told ON told.row_id = wording.told_id
  CROSS JOIN LATERAL unnest(told.origins, told.publishers) one(origin, publisher)
  GROUP BY wording.claim_id
),
denied AS (
  SELECT ${deniedClaim.claimId} AS row_id FROM ${deniedClaim}
  UNION
  SELECT wording.claim_id FROM ${deniedClaim} JOIN wording ON wording.told_id = ${deniedClaim.claimId}
)`;

export const joinStatementStandings = sql`LEFT JOIN told ON told.row_id = ${wanted.id}
LEFT JOIN together ON together.row_id = ${wanted.id}
LEFT JOIN denied ON denied.row_id = ${wanted.id}`;

export const statementOrigins = sql`coalesce(together.independent_origins, cardinality(told.origins), 0)`;

const publishers = sql`coalesce(together.publishers, told.publishers)`;

/**
 * The first that fits, as `standingOfStatement` has it. `role` tells the organisations that the speaker holds offices in
 * on that day.
 */
export const statementStanding = sql`CASE WHEN ${wanted.state} = 'retracted' THEN 'retracted'
  WHEN denied.row_id IS NOT NULL THEN 'disputed'
  WHEN ${statementOrigins} >= 2 OR coalesce(together.is_recorded, told.is_recorded)
    OR ${publishers} && ARRAY[${statement.speakerId}, ${statement.onBehalfOfId}, ${actor.affiliationId}]
    OR ${publishers} && role.organisations THEN 'on_record'
  ELSE 'reported' END`;
