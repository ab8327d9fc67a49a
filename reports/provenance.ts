import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { wanted } from "./wanted";

const {
  actor,
  actorRole,
  citation,
  citationLink,
  claim,
  claimDay,
  claimRelation,
  meetingParticipant,
  source,
} = views;
const publisher = alias(actor, "publisher");
const denial = alias(claim, "denial");

/** For few claims their links are looked up; for nearly all of them it is faster to read every link there is. */
const links = (few: boolean) =>
  few
    ? sql`${wanted} JOIN ${citation} ON ${citation.claimId} = ${wanted.id}
  JOIN ${citationLink} ON ${citationLink.citationId} = ${citation.id}`
    : sql`${citationLink}`;

/** What `chain` has. */
export const chain = {
  claimId: sql`chain.claim_id`,
  position: sql`chain.position`,
  sourceId: sql`chain.source_id`,
  excerpt: sql`chain.excerpt`,
  excerptCheck: sql`chain.excerpt_check`,
  publisher: sql`chain.publisher`,
  chain: sql`chain.chain`,
  originId: sql`chain.origin_id`,
};

/**
 * `chain`: every citation of the wanted claims with its chain as it reads and its origin, as the view
 * `citation_chain` has them, computed for all at once: several times faster when the claims are many.
 * @param few whether the wanted claims are a selection.
 */
export const chains = (few: boolean) => sql`link_chain AS (
  SELECT ${citationLink.citationId} AS citation_id,
    string_agg(' < ' || ${actor.name}, '' ORDER BY ${citationLink.position}) AS via,
    (array_agg(${actor.id} ORDER BY ${citationLink.position} DESC) FILTER (WHERE ${actor.kind} <> 'unnamed'))[1]
      AS last_named_id
  FROM ${links(few)}
  JOIN ${actor} ON ${actor.id} = ${citationLink.actorId}
  GROUP BY ${citationLink.citationId}
),
chain AS (
  SELECT ${citation.claimId} AS claim_id, ${citation.position} AS position, ${citation.sourceId} AS source_id,
    ${citation.excerpt} AS excerpt, ${citation.excerptCheck} AS excerpt_check,
    ${publisher.name} AS publisher, ${publisher.name} || coalesce(link_chain.via, '') AS chain,
    coalesce(link_chain.last_named_id, ${publisher.id}) AS origin_id, coalesce(${source.url}, ${source.title}) AS source
  FROM ${wanted}
  JOIN ${citation} ON ${citation.claimId} = ${wanted.id}
  JOIN ${source} ON ${source.id} = ${citation.sourceId}
  JOIN ${actor} ${publisher} ON ${publisher.id} = ${source.publisherId}
  LEFT JOIN link_chain ON link_chain.citation_id = ${citation.id}
)`;

/** The views that say which meetings claims of one kind are about. */
type About = typeof views.statementMeeting | typeof views.statusChange | typeof views.attendance;

/** What `cited` has. */
export const cited = {
  independentOrigins: sql`cited.independent_origins`,
  chains: sql`cited.chains`,
  sources: sql`cited.sources`,
};

/**
 * `cited`, `denied` and `self_told`: what the view `claim_provenance` says of a claim, for all wanted claims at
 * once. A test holds the two equal.
 * @param few whether the wanted claims are a selection.
 */
export const provenance = (about: About, few: boolean) => sql`${chains(few)},
cited AS MATERIALIZED (
  SELECT claim_id, count(DISTINCT origin_id) AS independent_origins, (array_agg(origin_id))[1] AS origin_id,
    string_agg(chain, ' | ' ORDER BY position) AS chains, string_agg(source, ' | ' ORDER BY position) AS sources
  FROM chain GROUP BY claim_id
),
denied AS (
  SELECT DISTINCT ${claimRelation.targetId} AS claim_id
  FROM ${claimRelation} JOIN ${claim} ${denial} ON ${denial.id} = ${claimRelation.claimId}
  WHERE ${claimRelation.how} IN ('denies', 'denies_premise') AND ${denial.state} = 'published'
),
spokesman AS (
  SELECT ${meetingParticipant.meetingId} AS meeting_id, ${meetingParticipant.actorId} AS origin_id,
    NULL::timestamptz AS held_from, NULL::timestamptz AS held_to
  FROM ${meetingParticipant}
  UNION ALL
  SELECT ${meetingParticipant.meetingId}, ${actorRole.organisationId}, ${actorRole.fromEarliest}, ${actorRole.toLatest}
  FROM ${meetingParticipant} JOIN ${actorRole} ON ${actorRole.actorId} = ${meetingParticipant.actorId}
  WHERE ${actorRole.organisationId} IS NOT NULL
),
self_told AS (
  SELECT DISTINCT cited.claim_id FROM cited
  JOIN ${about} ON ${about.claimId} = cited.claim_id
  JOIN spokesman ON spokesman.meeting_id = ${about.meetingId} AND spokesman.origin_id = cited.origin_id
  WHERE cited.independent_origins = 1 AND EXISTS (
    SELECT FROM ${claimDay} WHERE ${claimDay.claimId} = cited.claim_id
      AND coalesce(spokesman.held_from <= ${claimDay.latest}, true)
      AND coalesce(spokesman.held_to >= ${claimDay.earliest}, true))
)`;

export const joinProvenance = sql`LEFT JOIN cited ON cited.claim_id = ${wanted.id}
LEFT JOIN denied ON denied.claim_id = ${wanted.id}
LEFT JOIN self_told ON self_told.claim_id = ${wanted.id}`;

/** The first that fits, as `standing` of the rules of provenance has it. */
export const standing = sql`CASE WHEN ${wanted.state} = 'retracted' THEN 'retracted'
  WHEN denied.claim_id IS NOT NULL THEN 'disputed'
  WHEN cited.independent_origins >= 2 OR self_told.claim_id IS NOT NULL THEN 'confirmed'
  ELSE 'reported' END`;
