import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { wanted } from "./wanted";

const { actor, citation, citationLink, source, statement } = views;
const publisher = alias(actor, "publisher");

/** Claims of which the chains are asked for. */
export interface Chosen {
  /** What stands in FROM. */
  from: SQL;
  id: SQL | AnyColumn;
  /** Whether they are a selection: then links are looked up; for nearly all it is faster to read every one there is. */
  few: boolean;
  /** How many of them are statements, whose speaker is no link of a chain. */
  spoken: "all" | "some" | "none";
}

/** The wanted claims of a report. */
export const allWanted = (few: boolean, spoken: Chosen["spoken"]): Chosen => ({
  from: sql`${wanted}`,
  id: wanted.id,
  few,
  spoken,
});

const links = ({ from, id, few }: Chosen) =>
  few
    ? sql`${from} JOIN ${citation} ON ${citation.claimId} = ${id}
  JOIN ${citationLink} ON ${citationLink.citationId} = ${citation.id}`
    : sql`${citationLink}`;

const endsWithSpeaker = sql` - CASE
      WHEN link_chain.ids[cardinality(link_chain.ids)] = ${statement.speakerId} THEN 1 ELSE 0 END`;

const joinSpeakers = {
  all: sql`JOIN ${statement} ON ${statement.claimId} = ${citation.claimId}`,
  some: sql`LEFT JOIN ${statement} ON ${statement.claimId} = ${citation.claimId}`,
  none: sql``,
};

/** What `chain` has. */
export const chain = {
  citationId: sql`chain.citation_id`,
  claimId: sql`chain.claim_id`,
  position: sql`chain.position`,
  sourceKind: sql`chain.source_kind`,
  source: sql`chain.source`,
  publisher: sql`chain.publisher`,
  publisherId: sql`chain.publisher_id`,
  chain: sql`chain.chain`,
  originId: sql`chain.origin_id`,
  isFirstHand: sql`chain.length = 0`,
};

/**
 * `chain`: every citation of some claims with its chain as it reads and its origin, as the view `citation_chain` has
 * them, computed for all at once: several times faster when the claims are many. `length` counts the links after the
 * publisher that decide its origin: the speaker at the end is none.
 */
export const chains = (chosen: Chosen) => sql`link_chain AS (
  SELECT ${citationLink.citationId} AS citation_id,
    string_agg(' < ' || ${actor.name}, '' ORDER BY ${citationLink.position}) AS via,
    array_agg(${actor.id} ORDER BY ${citationLink.position}) AS ids,
    min(${citationLink.position}) FILTER (WHERE ${actor.kind} = 'unnamed') AS unnamed
  FROM ${links(chosen)}
  JOIN ${actor} ON ${actor.id} = ${citationLink.actorId}
  GROUP BY ${citationLink.citationId}
),
told_chain AS (
  SELECT ${citation.id} AS citation_id, ${citation.claimId} AS claim_id, ${citation.position} AS position,
    ${source.kind} AS source_kind, coalesce(${source.url}, ${source.title}) AS source,
    ${publisher.id} AS publisher_id, ${publisher.kind} AS publisher_kind, ${publisher.name} AS publisher,
    ${publisher.name} || coalesce(link_chain.via, '') AS chain, link_chain.ids, link_chain.unnamed,
    coalesce(cardinality(link_chain.ids), 0)${chosen.spoken === "none" ? sql`` : endsWithSpeaker} AS length
  FROM ${chosen.from}
  JOIN ${citation} ON ${citation.claimId} = ${chosen.id}
  JOIN ${source} ON ${source.id} = ${citation.sourceId}
  JOIN ${actor} ${publisher} ON ${publisher.id} = ${source.publisherId}
  LEFT JOIN link_chain ON link_chain.citation_id = ${citation.id}
  ${joinSpeakers[chosen.spoken]}
),
chain AS (
  SELECT told_chain.*, CASE WHEN publisher_kind = 'unnamed' THEN publisher_id ELSE
    coalesce(ids[CASE WHEN unnamed <= length THEN unnamed - 1 ELSE length END], publisher_id) END AS origin_id
  FROM told_chain
)`;
