import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import {
  aboutMeeting,
  aboutMeetingsNow,
  dayOfClaim,
  hasWords,
  mentions,
} from "@/published/conditions/condition";
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
import { dates, id, text, word } from "./column";
import { reportConditions } from "./conditions";
import type { Report } from "./report";
import { denied, told } from "./standing";
import { wanted, wantedClaims } from "./wanted";

const { actor, claim, meeting, foundActor, foundMeeting } = views;
const changes = views.attendance;
const account = alias(actor, "account");
const effective = {
  edtf: changes.effective,
  earliest: changes.effectiveEarliest,
  latest: changes.effectiveLatest,
  zone: meeting.timeZone,
};

export const attendance: Report = {
  title: "Attendance",
  row: "A change of who takes part in a meeting, on somebody's account.",
  columns: [
    id("claim_id", wanted.id, "The attendance change."),
    text("meeting_slug", meeting.key, "The meeting, as its address names it."),
    text("actor", actor.name, "Whose attendance changes."),
    word("change", changes.change, "What changes: invited, accepted, declined, attended and so on."),
    ...dates("effective", effective, "When it takes effect."),
    reportedColumn("When it was reported."),
    recordedAtColumn,
    text("according_to", account.name, "Whose account it is; empty: the record's own."),
    changeStandingColumn,
    stateColumn,
    noteColumn,
    originsColumn(told.independentOrigins),
    chainsColumn,
    sourcesColumn,
    ...peopleColumns,
    claimUrlColumn,
  ],
  rows(filters) {
    const conditions = reportConditions(filters, {
      meeting: aboutMeeting(claim.id),
      actor: (value) => sql`${claim.accordingToId} = ${value}
            OR ${claim.id} IN (SELECT ${changes.claimId} FROM ${changes} WHERE ${changes.actorId} = ${value})`,
      status: aboutMeetingsNow(claim.id),
      ...dayOfClaim(claim.id),
      q: (
        value,
      ) => sql`${mentions(claim.note)(value)} OR ${claim.id} IN (SELECT ${changes.claimId} FROM ${changes}
            WHERE ${hasWords(changes.meetingId, foundMeeting)(value)} OR ${hasWords(changes.actorId, foundActor)(value)})`,
    });
    return {
      with: [
        wantedClaims(filters, "attendance", conditions),
        changeStandings(changes, denied, conditions.length > 0),
      ],
      from: sql`${wanted}
JOIN ${changes} ON ${changes.claimId} = ${wanted.id}
JOIN ${meeting} ON ${meeting.id} = ${changes.meetingId}
JOIN ${actor} ON ${actor.id} = ${changes.actorId}
LEFT JOIN ${actor} ${account} ON ${account.id} = ${wanted.accordingToId}
${joinStandings}`,
      orderBy: sql`${meeting.key}, ${byDay(effective)}`,
    };
  },
};
