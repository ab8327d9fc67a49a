import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { chain, chains } from "./chains";
import { denied, tellings } from "./standing";
import { wordings } from "./utterances";
import { wanted } from "./wanted";

const { actor, actorRole, officeOnDay, statement } = views;
const speaker = alias(actor, "speaks");

/**
 * What the view `claim_provenance` says of statements, for all wanted ones at once: each is weighed with its other
 * wordings.
 * @param few whether the wanted claims are a selection.
 */
export const statementStandings = (few: boolean) => sql`${wordings},
weighed AS (
  SELECT ${wanted.id} AS row_id, ${wanted.id} AS claim_id FROM ${wanted}
  UNION
  SELECT ${wanted.id}, wording.told_id FROM ${wanted} JOIN wording ON wording.claim_id = ${wanted.id}
),
told_claim AS (SELECT DISTINCT claim_id FROM weighed),
${chains({ from: sql`told_claim`, id: sql`told_claim.claim_id`, few })},
${tellings},
${denied},
on_record AS (
  SELECT DISTINCT weighed.row_id
  FROM weighed
  JOIN chain ON ${chain.claimId} = weighed.claim_id AND ${chain.isFirstHand}
  JOIN ${statement} ON ${statement.claimId} = weighed.row_id
  JOIN ${actor} ${speaker} ON ${speaker.id} = ${statement.speakerId}
  LEFT JOIN ${actorRole} ON ${actorRole.actorId} = ${speaker.id} AND ${actorRole.organisationId} = ${chain.publisherId}
  WHERE ${chain.sourceKind} IN ('transcript', 'video')
    OR ${chain.publisherId} IN (${speaker.id}, ${statement.onBehalfOfId}, ${speaker.affiliationId})
    OR ${actorRole.actorId} IS NOT NULL AND EXISTS (SELECT FROM ${officeOnDay}
      WHERE ${officeOnDay.claimId} = weighed.row_id AND ${officeOnDay.actorId} = ${actorRole.actorId}
        AND ${officeOnDay.position} = ${actorRole.position})
)`;

export const joinOnRecord = sql`LEFT JOIN on_record ON on_record.row_id = ${wanted.id}`;

/** The first that fits, as `standingOfStatement` has it. */
export const statementStanding = sql`CASE WHEN ${wanted.state} = 'retracted' THEN 'retracted'
  WHEN denied.row_id IS NOT NULL THEN 'disputed'
  WHEN told.independent_origins >= 2 OR on_record.row_id IS NOT NULL THEN 'on_record'
  ELSE 'reported' END`;
