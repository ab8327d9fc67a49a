import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { statementConditions } from "@/published/conditions/statements";
import { zoneOf } from "@/published/zone-of";
import {
  chainsColumn,
  claimUrlColumn,
  noteColumn,
  originsColumn,
  peopleColumns,
  recordedAtColumn,
  reportedColumn,
  sourcesColumn,
  stateColumn,
} from "./claim-columns";
import { dates, id, list, text, word } from "./column";
import { reportConditions } from "./conditions";
import { joinAbout, meetingSlugs, slugs } from "./meeting-slugs";
import type { Report } from "./report";
import {
  joinStatementStandings,
  statementOrigins,
  statementStanding,
  statementStandings,
} from "./statement-standing";
import { wanted, wantedClaims } from "./wanted";

const { actor, officeOnDay, position, question, statement } = views;
const principal = alias(actor, "principal");
const addressee = alias(actor, "addressee");
const said = {
  edtf: statement.said,
  earliest: statement.saidEarliest,
  latest: statement.saidLatest,
  zone: zoneOf(statement.claimId),
};

const positionsTaken = sql`taken AS (
  SELECT ${position.claimId} AS claim_id, string_agg(${question.text}, ' | ' ORDER BY ${question.key}) AS questions,
    string_agg(${position.stance}, ' | ' ORDER BY ${question.key}) AS stances
  FROM ${wanted} JOIN ${position} ON ${position.claimId} = ${wanted.id}
  JOIN ${question} ON ${question.id} = ${position.questionId} GROUP BY ${position.claimId}
)`;

const rolesOnTheDay = sql`role AS (
  SELECT ${statement.claimId} AS claim_id,
    string_agg(concat_ws(', ', ${officeOnDay.title}, ${actor.name}), ' | ' ORDER BY ${officeOnDay.position}) AS speaker_role,
    array_agg(${officeOnDay.organisationId}) AS organisations
  FROM ${wanted}
  JOIN ${statement} ON ${statement.claimId} = ${wanted.id}
  JOIN ${officeOnDay} ON ${officeOnDay.claimId} = ${statement.claimId} AND ${officeOnDay.actorId} = ${statement.speakerId}
  LEFT JOIN ${actor} ON ${actor.id} = ${officeOnDay.organisationId}
  GROUP BY ${statement.claimId}
)`;

export const statements: Report = {
  title: "Statements",
  row: "A statement: who said what, to whom, about which meetings.",
  columns: [
    id("claim_id", wanted.id, "The statement."),
    list("meeting_slugs", slugs, "The meetings it is about, as their addresses name them."),
    text("speaker", actor.name, "Who said it."),
    word("speaker_kind", actor.kind, "What the speaker is: person, organisation, outlet or unnamed."),
    list(
      "speaker_role",
      sql`role.speaker_role`,
      "The roles that the speaker held on that day, each with its organisation.",
    ),
    text("on_behalf_of", principal.name, "On whose behalf it was said."),
    text("addressee", addressee.name, "To whom it was said."),
    ...dates("said", said, "When it was said; empty when no source says."),
    word("form", statement.form, "quote, paraphrase or no_comment."),
    text("text", statement.text, "The words, in the language of the record."),
    text("language", statement.language, "The language it was said in (BCP 47)."),
    text(
      "original_text",
      statement.originalText,
      "The words as they were said, where `text` is a translation.",
    ),
    list("questions", sql`taken.questions`, "The questions it takes a position on."),
    list("stances", sql`taken.stances`, "The stance on each, in the order of `questions`."),
    word(
      "standing",
      statementStanding,
      "How well it is known that this was said, never whether it is true: retracted, disputed, on_record or reported.",
    ),
    stateColumn,
    originsColumn(statementOrigins),
    chainsColumn,
    sourcesColumn,
    recordedAtColumn,
    ...peopleColumns,
    claimUrlColumn,
    text(
      "said_as_worded",
      statement.saidAsWorded,
      "`said` in the source's own words, which may give no date.",
    ),
    word(
      "medium",
      statement.medium,
      "What it was said or written in: speech, interview, press_conference, statement, post, letter, call, document or other.",
    ),
    noteColumn,
    reportedColumn("When it was reported."),
  ],
  rows(filters) {
    const conditions = reportConditions(filters, statementConditions);
    return {
      with: [
        wantedClaims(filters, "statement", conditions),
        statementStandings(conditions.length > 0),
        meetingSlugs,
        positionsTaken,
        rolesOnTheDay,
      ],
      from: sql`${wanted}
JOIN ${statement} ON ${statement.claimId} = ${wanted.id}
JOIN ${actor} ON ${actor.id} = ${statement.speakerId}
LEFT JOIN ${actor} ${principal} ON ${principal.id} = ${statement.onBehalfOfId}
LEFT JOIN ${actor} ${addressee} ON ${addressee.id} = ${statement.addresseeId}
${joinAbout}
LEFT JOIN taken ON taken.claim_id = ${wanted.id}
LEFT JOIN role ON role.claim_id = ${wanted.id}
${joinStatementStandings}`,
      orderBy: sql`${wanted.seq}, ${wanted.id}`,
    };
  },
};
