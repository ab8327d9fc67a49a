import { and, asc, desc, eq, ilike, inArray, lt, or, sql } from "drizzle-orm";
import { likePattern } from "@/actors";
import { type Reader, tables } from "@/db";
import type { ClaimState } from "@/provenance/vocabulary";

/** The meetings a statement is about and the positions it takes, by name. */
export async function readLists(db: Reader, claimId: string) {
  const { meeting, position, question, statementMeeting } = tables;
  const [meetings, positions] = await Promise.all([
    db
      .select({ id: meeting.id, key: meeting.key, title: meeting.title })
      .from(statementMeeting)
      .innerJoin(meeting, eq(meeting.id, statementMeeting.meetingId))
      .where(eq(statementMeeting.claimId, claimId))
      .orderBy(asc(statementMeeting.position)),
    db
      .select({ id: question.id, key: question.key, text: question.text, stance: position.stance })
      .from(position)
      .innerJoin(question, eq(question.id, position.questionId))
      .where(eq(position.claimId, claimId))
      .orderBy(asc(question.text)),
  ]);
  return { meetings, positions };
}

/** A page of statements for the desk, latest recorded first, before the given number. */
export async function listStatements(
  db: Reader,
  filter: {
    q?: string;
    state?: ClaimState | undefined;
    meetingId?: string;
    before?: number | undefined;
    limit?: number;
  },
) {
  const { actor, claim, statement, statementMeeting } = tables;
  return db
    .select({
      id: claim.id,
      seq: claim.seq,
      state: claim.state,
      recordedAt: claim.recordedAt,
      speaker: actor.name,
      form: statement.form,
      text: statement.text,
      said: statement.said,
      saidAsWorded: statement.saidAsWorded,
    })
    .from(statement)
    .innerJoin(claim, eq(claim.id, statement.claimId))
    .innerJoin(actor, eq(actor.id, statement.speakerId))
    .where(
      and(
        filter.q
          ? or(ilike(statement.text, likePattern(filter.q)), ilike(actor.name, likePattern(filter.q)))
          : undefined,
        filter.state ? eq(claim.state, filter.state) : undefined,
        filter.meetingId
          ? inArray(
              claim.id,
              db
                .select({ id: statementMeeting.claimId })
                .from(statementMeeting)
                .where(eq(statementMeeting.meetingId, filter.meetingId)),
            )
          : undefined,
        filter.before ? lt(claim.seq, filter.before) : undefined,
      ),
    )
    .orderBy(desc(claim.seq))
    .limit(filter.limit ?? 50);
}

/** Questions whose words hold what was typed; for type-ahead. */
export async function findQuestions(db: Reader, typed: string, limit = 12) {
  const { question } = tables;
  return db
    .select({ id: question.id, key: question.key, text: question.text })
    .from(question)
    .where(ilike(question.text, likePattern(typed.trim())))
    .orderBy(asc(question.text))
    .limit(limit);
}

/** Every question with how many statements take a position on it. */
export async function listQuestions(db: Reader) {
  const { position, question } = tables;
  return db
    .select({
      id: question.id,
      key: question.key,
      text: question.text,
      positions: sql<number>`(select count(*)::integer from ${position} where ${position.questionId} = ${question.id})`,
    })
    .from(question)
    .orderBy(asc(question.text));
}
