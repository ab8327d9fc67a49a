import { and, asc, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { ClaimState } from "@/claims/vocabulary";
import { fitsTyping, foundAs, hasWords, likeliest, type Reader, tables } from "@/db";

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
    meetingId?: string | undefined;
    speakerId?: string;
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
      medium: statement.medium,
      text: statement.text,
      said: statement.said,
      saidAsWorded: statement.saidAsWorded,
      about: sql<
        string | null
      >`(select string_agg(m.title, '; ' order by s.position) from statement_meeting s join meeting m on m.id = s.meeting_id where s.claim_id = ${claim.id})`,
    })
    .from(statement)
    .innerJoin(claim, eq(claim.id, statement.claimId))
    .innerJoin(actor, eq(actor.id, statement.speakerId))
    .where(
      and(
        filter.q ? hasWords("statement", claim.id, filter.q) : undefined,
        isNull(claim.discardedAt),
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
        filter.speakerId ? eq(statement.speakerId, filter.speakerId) : undefined,
        filter.before ? lt(claim.seq, filter.before) : undefined,
      ),
    )
    .orderBy(desc(claim.seq))
    .limit(filter.limit ?? 50);
}

/** Questions by their words, the likeliest first; for type-ahead. */
export async function findQuestions(db: Reader, typed: string, limit = 12) {
  const { question } = tables;
  return db
    .select({ id: question.id, key: question.key, text: question.text })
    .from(question)
    .innerJoin(...foundAs("question", question.id))
    .where(typed.trim() ? fitsTyping(typed) : undefined)
    .orderBy(likeliest(typed), asc(question.text))
    .limit(limit);
}

/** A page of questions by their words, after the one with the given id, with how many statements take a position. */
export async function listQuestions(
  db: Reader,
  { q = "", after, limit = 50 }: { q?: string; after?: string | undefined; limit?: number } = {},
) {
  const { meeting, position, question } = tables;
  return db
    .select({
      id: question.id,
      key: question.key,
      text: question.text,
      publicSince: question.publicSince,
      meeting: meeting.title,
      meetingKey: meeting.key,
      positions: sql<number>`(select count(*)::integer from ${position} where ${position.questionId} = ${question.id})`,
    })
    .from(question)
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .where(
      and(
        q ? hasWords("question", question.id, q) : undefined,
        after
          ? sql`(${question.text}, ${question.id}) > (select q.text, q.id from question q where q.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(question.text), asc(question.id))
    .limit(limit);
}
