import { sql } from "drizzle-orm";
import { views } from "@/db";
import { meetingConditions } from "@/published/conditions/meetings";
import { chains } from "./chains";
import { site } from "./claim-columns";
import { address, count, dates, edtf, id, instant, list, text, word, yesNo } from "./column";
import { reportConditions } from "./conditions";
import type { Report } from "./report";
import { denied, joinSelfTold, joinTold, runStanding, selfTold, tellings, told } from "./standing";
import { wordings } from "./utterances";
import { wanted, wantedClaims } from "./wanted";

const { actor, citation, claimMeeting, meeting } = views;
const { meetingParticipant, meetingSummary, statusSeries } = views;
const scheduled = {
  edtf: meetingSummary.scheduled,
  earliest: meetingSummary.scheduledEarliest,
  latest: meetingSummary.scheduledLatest,
  zone: meeting.timeZone,
};

const counted = sql`utterance AS (SELECT claim_id, min(told_id::text) AS name FROM wording GROUP BY claim_id),
bearing AS MATERIALIZED (
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
  SELECT bearing.meeting_id, count(DISTINCT ${citation.sourceId}) AS sources
  FROM bearing JOIN ${citation} ON ${citation.claimId} = bearing.claim_id GROUP BY bearing.meeting_id
),
takes_part AS (
  SELECT ${meetingParticipant.meetingId} AS meeting_id,
    string_agg(${actor.name}, ' | ' ORDER BY ${meetingParticipant.position}) AS names
  FROM ${meetingParticipant} JOIN ${actor} ON ${actor.id} = ${meetingParticipant.actorId}
  GROUP BY ${meetingParticipant.meetingId}
)`;

/** The claims that say a meeting's status, weighed together. */
const run = sql`weighed AS (
  SELECT ${statusSeries.meetingId} AS row_id, ${statusSeries.claimId} AS claim_id, ${statusSeries.meetingId} AS meeting_id
  FROM ${statusSeries} WHERE ${statusSeries.isCurrent}
)`;

export const meetings: Report = {
  title: "Meetings",
  row: "A meeting and what is known of it now.",
  columns: [
    id("meeting_id", meeting.id, "The meeting."),
    text("slug", meeting.key, "The meeting, as its address names it."),
    text("title", meeting.title, "Its title."),
    word("kind", meeting.kind, "talks, summit, call, visit, conference, consultation, signing or other."),
    word(
      "status",
      meetingSummary.status,
      "Its current status, derived from its published status changes; where accounts differ and none is the record's own, the last of them.",
    ),
    edtf("status_since", meetingSummary.since, "When the first of the changes that say so took effect."),
    word(
      "standing",
      sql`CASE WHEN ${meetingSummary.status} IS NOT NULL THEN ${runStanding} END`,
      "How well the status stands, on the word of all changes that say so: disputed, confirmed or reported.",
    ),
    ...dates(
      "scheduled",
      scheduled,
      "When it is to take place or, once it was held, when it was; empty when no date is known.",
    ),
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
    count("sources", sql`coalesce(cited.sources, 0)`, "How many sources all its claims rest on."),
    count(
      "independent_origins",
      told.independentOrigins,
      "From how many independent origins its status comes.",
    ),
    instant("first_recorded", meeting.recordedAt, "When the meeting was recorded here."),
    instant(
      "last_changed",
      sql`greatest(${meeting.recordedAt}, counted.last_changed)`,
      "When the last of the claims about it was published, or recorded where it is unpublished.",
    ),
    address("url", sql`${site} || '/meetings/' || ${meeting.key}`, "The meeting's page on the record."),
    yesNo(
      "accounts_differ",
      sql`coalesce(${meetingSummary.accountsDiffer}, false)`,
      "Whether somebody's last word is another status, date or place than this.",
    ),
    yesNo(
      "overdue",
      sql`coalesce(${meetingSummary.overdueFrom} <= now(), false)`,
      "Whether the last day it can be on has passed, by its own time zone, with no outcome on this record.",
    ),
  ],
  rows: (filters) => ({
    with: [
      wantedClaims(filters, null),
      wordings,
      counted,
      run,
      chains({ from: sql`weighed`, id: sql`weighed.claim_id`, few: true, spoken: "none" }),
      tellings,
      denied,
      selfTold,
    ],
    from: sql`${meeting}
LEFT JOIN ${meetingSummary} ON ${meetingSummary.meetingId} = ${meeting.id}
LEFT JOIN counted ON counted.meeting_id = ${meeting.id}
LEFT JOIN cited ON cited.meeting_id = ${meeting.id}
LEFT JOIN takes_part ON takes_part.meeting_id = ${meeting.id}
${joinTold(sql`${meeting.id}`)}
${joinSelfTold(sql`${meeting.id}`)}`,
    where: [
      ...(filters.state === undefined ? [sql`${meeting.publicSince} IS NOT NULL`] : []),
      ...(filters.state && filters.state !== "all" ? [sql`counted.meeting_id IS NOT NULL`] : []),
      ...reportConditions(filters, meetingConditions),
    ],
    orderBy: sql`${meeting.key}`,
  }),
};
