import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { aboutMeeting, dayOfClaim, hasWords, mentions } from "@/published/conditions/condition";
import { byDay, changeStandings, joinStandings } from "./change-standings";
import {
  chainsColumn,
  changeStandingColumn,
  claimUrlColumn,
  noteColumn,
  originsColumn,
  peopleColumns,
  recordedAtColumn,
  reportedColumn,
  sourcesColumn,
  stateColumn,
} from "./claim-columns";
import { dates, edtf, id, list, text, word } from "./column";
import { reportConditions } from "./conditions";
import type { Report } from "./report";
import { deniedWithSeries, told } from "./standing";
import { wanted, wantedClaims } from "./wanted";

const { actor, claim, decidedBy, meeting, meetingParticipant, statusChange, statusSeries, foundMeeting } =
  views;
const account = alias(actor, "account");
const effective = {
  edtf: statusChange.effective,
  earliest: statusChange.effectiveEarliest,
  latest: statusChange.effectiveLatest,
  zone: meeting.timeZone,
};

const decisions = sql`decision AS (
  SELECT ${decidedBy.claimId} AS claim_id,
    string_agg(${actor.name}, ' | ' ORDER BY ${decidedBy.position}, ${actor.id}) AS deciders
  FROM ${wanted} JOIN ${decidedBy} ON ${decidedBy.claimId} = ${wanted.id}
  JOIN ${actor} ON ${actor.id} = ${decidedBy.actorId} GROUP BY ${decidedBy.claimId}
)`;

export const statusHistory: Report = {
  title: "Status history",
  row: "A status change of a meeting, on somebody's account.",
  columns: [
    id("claim_id", wanted.id, "The status change."),
    id("meeting_id", meeting.id, "The meeting."),
    text("meeting_slug", meeting.key, "The meeting, as its address names it."),
    text("meeting_title", meeting.title, "The meeting's title."),
    word("status", statusChange.status, "The status that the meeting takes."),
    ...dates("effective", effective, "When it takes effect."),
    reportedColumn("When it was reported."),
    recordedAtColumn,
    text("according_to", account.name, "Whose account it is; empty: the record's own."),
    edtf("scheduled", statusChange.scheduled, "The date that this change sets; empty when it sets none."),
    text(
      "place",
      sql`nullif(concat_ws(', ', ${statusChange.venue}, ${statusChange.city}, ${statusChange.country}, ${statusChange.mode}), '')`,
      "The place that this change sets: venue, city, country (ISO 3166-1), and in_person, online, telephone or hybrid; empty when it sets none.",
    ),
    changeStandingColumn,
    stateColumn,
    noteColumn,
    originsColumn(told.independentOrigins),
    chainsColumn,
    sourcesColumn,
    ...peopleColumns,
    claimUrlColumn,
    text("status_as_worded", statusChange.statusAsWorded, "The status in the source's own words."),
    text("effective_as_worded", statusChange.effectiveAsWorded, "`effective` in the source's own words."),
    text(
      "scheduled_as_worded",
      statusChange.scheduledAsWorded,
      "`scheduled` in the source's own words, which may give no date.",
    ),
    list("decided_by", sql`decision.deciders`, "Who took the decision."),
  ],
  rows(filters) {
    const conditions = reportConditions(filters, {
      meeting: aboutMeeting(claim.id),
      actor: (value) => sql`${claim.accordingToId} = ${value}
            OR ${claim.id} IN (SELECT ${statusChange.claimId} FROM ${statusChange}
            JOIN ${meetingParticipant} ON ${meetingParticipant.meetingId} = ${statusChange.meetingId}
            WHERE ${meetingParticipant.actorId} = ${value})
            OR ${claim.id} IN (SELECT ${decidedBy.claimId} FROM ${decidedBy} WHERE ${decidedBy.actorId} = ${value})`,
      status: (value) => sql`${claim.id} IN (
            SELECT ${statusChange.claimId} FROM ${statusChange} WHERE ${statusChange.status} = ${value})`,
      ...dayOfClaim(claim.id),
      q: (value) => sql`${mentions(claim.note)(value)} OR ${claim.id} IN (
            SELECT ${statusChange.claimId} FROM ${statusChange}
            WHERE ${hasWords(statusChange.meetingId, foundMeeting)(value)})`,
    });
    return {
      with: [
        wantedClaims(filters, "status_change", conditions),
        changeStandings(statusChange, deniedWithSeries, conditions.length > 0),
        decisions,
      ],
      from: sql`${wanted}
JOIN ${statusChange} ON ${statusChange.claimId} = ${wanted.id}
JOIN ${meeting} ON ${meeting.id} = ${statusChange.meetingId}
LEFT JOIN ${actor} ${account} ON ${account.id} = ${wanted.accordingToId}
LEFT JOIN decision ON decision.claim_id = ${wanted.id}
LEFT JOIN ${statusSeries} ON ${statusSeries.meetingId} = ${meeting.id} AND ${statusSeries.claimId} = ${wanted.id}
${joinStandings}`,
      // Published changes in the very order of the rules; what is unpublished comes after them.
      orderBy: sql`${meeting.key}, ${statusSeries.position}, ${byDay(effective)}`,
    };
  },
};
