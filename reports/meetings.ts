import { site } from "./claim-columns";
import { address, count, dates, edtf, id, instant, list, text, word } from "./column";
import { conditionsOf, mentions, spanOf } from "./conditions";
import { chain } from "./provenance";
import type { Report } from "./report";
import { wanted } from "./wanted";

/** Statements that are the same utterance, directly or through others, and one name for all of them. */
const utterances = `utterance AS (
  WITH RECURSIVE tie(one, other) AS (
    SELECT claim_id, target_id FROM claim_relation WHERE how = 'same_utterance'
    UNION
    SELECT target_id, claim_id FROM claim_relation WHERE how = 'same_utterance'
  ),
  reached(one, other) AS (
    SELECT one, other FROM tie
    UNION
    SELECT reached.one, tie.other FROM reached JOIN tie ON tie.one = reached.other
  )
  SELECT one AS claim_id, least(one::text, min(other::text)) AS name FROM reached GROUP BY one
)`;

const counted = `bearing AS MATERIALIZED (
  SELECT a.meeting_id, a.claim_id, wanted.kind, coalesce(wanted.published_at, wanted.recorded_at) AS changed
  FROM wanted JOIN claim_meeting a ON a.claim_id = wanted.id
),
counted AS (
  SELECT bearing.meeting_id, count(*) FILTER (WHERE kind = 'status_change') AS status_changes,
    count(DISTINCT coalesce(utterance.name, bearing.claim_id::text)) FILTER (WHERE kind = 'statement') AS statements,
    max(changed) AS last_changed
  FROM bearing LEFT JOIN utterance ON utterance.claim_id = bearing.claim_id GROUP BY bearing.meeting_id
),
cited AS (
  SELECT bearing.meeting_id, count(DISTINCT chain.source_id) AS sources,
    count(DISTINCT chain.origin_id) AS independent_origins
  FROM bearing JOIN chain ON chain.claim_id = bearing.claim_id GROUP BY bearing.meeting_id
),
takes_part AS (
  SELECT p.meeting_id, string_agg(a.name, ' | ' ORDER BY p.position) AS names
  FROM meeting_participant p JOIN actor a ON a.id = p.actor_id GROUP BY p.meeting_id
)`;

export const meetings: Report = {
  title: "Meetings",
  row: "A meeting and what is known of it now.",
  columns: [
    id("meeting_id", "m.id", "The meeting."),
    text("slug", "m.key", "The meeting, as its address names it."),
    text("title", "m.title", "Its title."),
    word("kind", "m.kind", "talks, summit, call, visit, conference, consultation, signing or other."),
    word("status", "now.status", "Its current status, derived from its published status changes."),
    edtf("status_since", "now.since", "When the status change that this is read from took effect."),
    word(
      "standing",
      "(SELECT p.standing FROM claim_provenance p WHERE p.claim_id = now.status_claim_id)",
      "How well the status change that this is read from stands.",
    ),
    ...dates("scheduled", "now.scheduled", "When it is to take place; empty when no date is known."),
    text("venue", "now.venue", "Where it is to take place."),
    text("city", "now.city", "The city."),
    word("country", "now.country", "The country (ISO 3166-1 alpha-2)."),
    list("participants", "takes_part.names", "Who takes part, in order."),
    count("status_changes", "coalesce(counted.status_changes, 0)", "How many status changes are on record."),
    count(
      "statements",
      "coalesce(counted.statements, 0)",
      "How many statements are about it; the same utterance in two translations counts once.",
    ),
    count("sources", "coalesce(cited.sources, 0)", "How many sources all of that rests on."),
    count(
      "independent_origins",
      "coalesce(cited.independent_origins, 0)",
      "From how many independent origins all of that comes.",
    ),
    instant("first_recorded", "m.recorded_at", "When the meeting was recorded here."),
    instant(
      "last_changed",
      "greatest(m.recorded_at, counted.last_changed)",
      "When the last of the claims about it was published, or recorded where it is unpublished.",
    ),
    address("url", `${site} || '/meetings/' || m.key`, "The meeting's page on the record."),
  ],
  rows: (filters) => ({
    with: [wanted(filters, null), chain(false), utterances, counted],
    from: `meeting m
LEFT JOIN meeting_summary now ON now.meeting_id = m.id
LEFT JOIN counted ON counted.meeting_id = m.id
LEFT JOIN cited ON cited.meeting_id = m.id
LEFT JOIN takes_part ON takes_part.meeting_id = m.id`,
    where: [
      ...(filters.state && filters.state !== "all" ? ["counted.meeting_id IS NOT NULL"] : []),
      ...conditionsOf(filters, {
        meeting: (value) => `m.id = ${value}`,
        actor: (value) => `m.id IN (SELECT meeting_id FROM meeting_participant WHERE actor_id = ${value})`,
        status: (value) => `now.status = ${value}`,
        ...spanOf("now.scheduled"),
        q: (value) => `${mentions(["m.title"])(value)} OR m.id IN (SELECT meeting_id FROM meeting_name n
          WHERE ${mentions(["n.name"])(value)})`,
      }),
    ],
    orderBy: "m.key",
  }),
};
