import { type AnyColumn, sql } from "drizzle-orm";
import { views } from "@/db";
import { aboutMeeting, aboutMeetingsNow, dayOfClaim, hasWords } from "@/published/conditions/condition";
import { zoneOf } from "@/published/zone-of";
import { claimUrlColumn } from "./claim-columns";
import { dates, id, list, text, word } from "./column";
import { reportConditions } from "./conditions";
import { joinAbout, meetingSlugs, slugs } from "./meeting-slugs";
import type { Report } from "./report";
import { wanted, wantedClaims } from "./wanted";

const { actor, position, question, statement, statementMoment, foundActor, foundQuestion } = views;
/** Without a day on which it was said, a stance is as old as the report of it. */
const either = (said: AnyColumn, reported: AnyColumn) =>
  sql`CASE WHEN ${statement.said} IS NOT NULL THEN ${said} ELSE ${reported} END`;

const { byDay, reportedDay, fromDay } = statementMoment;
/** In what order stances were taken: as `inOrder` has it. */
const order = ["by_day", "reported_day", "from_day", "clock", "seq"].map((key) => `${key} NULLS FIRST`);

/** Stances in order of time, each beside the one before it; filters come after, or they would hide a change. */
const stancesTaken = sql`placed AS (
  SELECT ${position.claimId} AS claim_id, ${position.questionId} AS question_id, ${statement.speakerId} AS speaker_id,
    ${position.stance} AS stance, ${either(statement.said, wanted.reported)} AS since,
    ${either(statement.saidEarliest, wanted.reportedEarliest)} AS since_earliest,
    ${either(statement.saidLatest, wanted.reportedLatest)} AS since_latest,
    ${byDay} AS by_day, ${reportedDay} AS reported_day, ${fromDay} AS from_day, ${wanted.seq} AS seq,
    coalesce(${statementMoment.clock}, max(${statementMoment.clock}) OVER (PARTITION BY ${position.questionId},
      ${statement.speakerId}, ${byDay}, ${reportedDay}, ${fromDay} ORDER BY ${wanted.seq})) AS clock
  FROM ${wanted}
  JOIN ${position} ON ${position.claimId} = ${wanted.id}
  JOIN ${statement} ON ${statement.claimId} = ${wanted.id}
  JOIN ${statementMoment} ON ${statementMoment.claimId} = ${wanted.id}
), taken AS (
  SELECT *, lag(stance) OVER (PARTITION BY question_id, speaker_id ORDER BY ${sql.raw(order.join(", "))}) AS previous_stance FROM placed
)`;
const since = {
  edtf: sql`taken.since`,
  earliest: sql`taken.since_earliest`,
  latest: sql`taken.since_latest`,
  zone: zoneOf(wanted.id),
};

export const positions: Report = {
  title: "Positions",
  row: "A stance that an actor took on a question and kept until the next row; statements that repeat it add none.",
  columns: [
    id("question_id", question.id, "The question."),
    text("question", question.text, "The question in words."),
    text("actor", actor.name, "Whose stance it is."),
    word("stance", sql`taken.stance`, "supports, opposes, conditional, neutral or undecided."),
    ...dates("since", since, "When it was first expressed: when said, failing that when reported."),
    word(
      "previous_stance",
      sql`taken.previous_stance`,
      "The stance before; empty when this is the first on record.",
    ),
    id("claim_id", wanted.id, "The statement that expresses it."),
    list("meeting_slugs", slugs, "The meetings that statement is about, as their addresses name them."),
    claimUrlColumn,
  ],
  rows: (filters) => ({
    with: [wantedClaims(filters, "statement"), stancesTaken, meetingSlugs],
    from: sql`taken
JOIN ${wanted} ON ${wanted.id} = taken.claim_id
JOIN ${question} ON ${question.id} = taken.question_id
JOIN ${actor} ON ${actor.id} = taken.speaker_id
${joinAbout}`,
    where: [
      sql`taken.previous_stance IS DISTINCT FROM taken.stance`,
      ...reportConditions(filters, {
        meeting: aboutMeeting(wanted.id),
        actor: (value) => sql`taken.speaker_id = ${value}`,
        status: aboutMeetingsNow(wanted.id),
        ...dayOfClaim(wanted.id),
        q: (value) =>
          sql`${hasWords(question.id, foundQuestion)(value)} OR ${hasWords(actor.id, foundActor)(value)}`,
      }),
    ],
    orderBy: sql`${question.key}, ${actor.key}, ${sql.raw(order.map((key) => `taken.${key}`).join(", "))}`,
  }),
};
