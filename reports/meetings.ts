import { sql } from "drizzle-orm";
import { views } from "@/db";
import { site } from "./claim-columns";
import { address, count, dates, edtf, id, instant, list, text, word } from "./column";
import { conditionsOf, mentions, spanOf } from "./conditions";
import { chain, chains } from "./provenance";
import type { Report } from "./report";
import { wanted, wantedClaims } from "./wanted";

const { actor, claimMeeting, claimProvenance, claimRelation, meeting, meetingName } = views;
const { meetingParticipant, meetingSummary } = views;
const scheduled = {
  edtf: meetingSummary.scheduled,
  earliest: meetingSummary.scheduledEarliest,
  latest: meetingSummary.scheduledLatest,
};

/** Statements that are the same utterance, directly or through others, and one name for all of them. */
const utterances = sql`utterance AS (
  WITH RECURSIVE tie(one, other) AS (
    SELECT ${claimRelation.claimId}, ${claimRelation.targetId} FROM ${claimRelation}
    WHERE ${claimRelation.how} = 'same_utterance'
    UNION
    SELECT ${claimRelation.targetId}, ${claimRelation.claimId} FROM ${claimRelation}
    WHERE ${claimRelation.how} = 'same_utterance'
  ),
  reached(one, other) AS (
    SELECT one, other FROM tie
    UNION
    SELECT reached.one, tie.other FROM reached JOIN tie ON tie.one = reached.other
  )
  SELECT one AS claim_id, least(one::text, min(other::text)) AS name FROM reached GROUP BY one
)`;

const counted = sql`bearing AS MATERIALIZED (
  SELECT ${claimMeeting.meetingId} AS meeting_id, ${claimMeeting.claimId} AS claim_id, ${wanted.kind} AS kind,
    coalesce(${wanted.publishedAt}, ${wanted.recordedAt}) AS changed
  FROM ${wanted} JOIN ${claimMeeting} ON ${claimMeeting.claimId} = ${wanted.id}
),
counted AS (
  SELECT bearing.meeting_id, count(*) FILTER (WHERE kind = 'status_change') AS status_changes,
    count(DISTINCT coalesce(utterance.name, bearing.claim_id::text)) FILTER (WHERE kind = 'statement') AS statements,
    max(changed) AS last_changed
  FROM bearing LEFT JOIN utterance ON utterance.claim_id = bearing.claim_id GROUP BY bearing.meeting_id
),
cited AS (
  SELECT bearing.meeting_id, count(DISTINCT ${chain.sourceId}) AS sources,
    count(DISTINCT ${chain.originId}) AS independent_origins
  FROM bearing JOIN chain ON ${chain.claimId} = bearing.claim_id GROUP BY bearing.meeting_id
),
takes_part AS (
  SELECT ${meetingParticipant.meetingId} AS meeting_id,
    string_agg(${actor.name}, ' | ' ORDER BY ${meetingParticipant.position}) AS names
  FROM ${meetingParticipant} JOIN ${actor} ON ${actor.id} = ${meetingParticipant.actorId}
  GROUP BY ${meetingParticipant.meetingId}
)`;

export const meetings: Report = {
  title: "Meetings",
  row: "A meeting and what is known of it now.",
  columns: [
    id("meeting_id", meeting.id, "The meeting."),
    text("slug", meeting.key, "The meeting, as its address names it."),
    text("title", meeting.title, "Its title."),
    word("kind", meeting.kind, "talks, summit, call, visit, conference, consultation, signing or other."),
    word("status", meetingSummary.status, "Its current status, derived from its published status changes."),
    edtf("status_since", meetingSummary.since, "When the status change that this is read from took effect."),
    word(
      "standing",
      sql`(SELECT ${claimProvenance.standing} FROM ${claimProvenance}
        WHERE ${claimProvenance.claimId} = ${meetingSummary.statusClaimId})`,
      "How well the status change that this is read from stands.",
    ),
    ...dates("scheduled", scheduled, "When it is to take place; empty when no date is known."),
    text("venue", meetingSummary.venue, "Where it is to take place."),
    text("city", meetingSummary.city, "The city."),
    word("country", meetingSummary.country, "The country (ISO 3166-1 alpha-2)."),
    list("participants", sql`takes_part.names`, "Who takes part, in order."),
    count(
      "status_changes",
      sql`coalesce(counted.status_changes, 0)`,
      "How many status changes are on record.",
    ),
    count(
      "statements",
      sql`coalesce(counted.statements, 0)`,
      "How many statements are about it; the same utterance in two translations counts once.",
    ),
    count("sources", sql`coalesce(cited.sources, 0)`, "How many sources all of that rests on."),
    count(
      "independent_origins",
      sql`coalesce(cited.independent_origins, 0)`,
      "From how many independent origins all of that comes.",
    ),
    instant("first_recorded", meeting.recordedAt, "When the meeting was recorded here."),
    instant(
      "last_changed",
      sql`greatest(${meeting.recordedAt}, counted.last_changed)`,
      "When the last of the claims about it was published, or recorded where it is unpublished.",
    ),
    address("url", sql`${site} || '/meetings/' || ${meeting.key}`, "The meeting's page on the record."),
  ],
  rows: (filters) => ({
    with: [wantedClaims(filters, null), chains(false), utterances, counted],
    from: sql`${meeting}
LEFT JOIN ${meetingSummary} ON ${meetingSummary.meetingId} = ${meeting.id}
LEFT JOIN counted ON counted.meeting_id = ${meeting.id}
LEFT JOIN cited ON cited.meeting_id = ${meeting.id}
LEFT JOIN takes_part ON takes_part.meeting_id = ${meeting.id}`,
    where: [
      ...(filters.state && filters.state !== "all" ? [sql`counted.meeting_id IS NOT NULL`] : []),
      ...conditionsOf(filters, {
        meeting: (value) => sql`${meeting.id} = ${value}`,
        actor: (
          value,
        ) => sql`${meeting.id} IN (SELECT ${meetingParticipant.meetingId} FROM ${meetingParticipant}
          WHERE ${meetingParticipant.actorId} = ${value})`,
        status: (value) => sql`${meetingSummary.status} = ${value}`,
        ...spanOf(scheduled),
        q: (value) => sql`${mentions([meeting.title])(value)} OR ${meeting.id} IN (
          SELECT ${meetingName.meetingId} FROM ${meetingName} WHERE ${mentions([meetingName.name])(value)})`,
      }),
    ],
    orderBy: sql`${meeting.key}`,
  }),
};
