import { asc, eq, sql } from "drizzle-orm";
import { foundTyping, inOrder, likeliest, namedSo, type Reader, tables } from "@/db";

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
      .orderBy(inOrder(question.text)),
  ]);
  return { meetings, positions };
}

/** Questions by their words, the likeliest first, then by their text; for type-ahead. */
export async function findQuestions(db: Reader, typed: string, limit = 12) {
  const { question } = tables;
  return db
    .select({ id: question.id, key: question.key, text: question.text })
    .from(question)
    .innerJoin(...foundTyping("question", question.id, typed))
    .orderBy(...likeliest(typed), inOrder(question.text))
    .limit(limit);
}

/** The questions that somebody means who typed all of one instead of choosing from the list. */
export async function questionsNamed(db: Reader, name: string) {
  const { question } = tables;
  return db
    .select({ id: question.id, key: question.key, text: question.text })
    .from(question)
    .where(sql`${question.id} in (${namedSo("question", name)})`)
    .limit(3);
}
