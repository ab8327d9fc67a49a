import { asc, eq } from "drizzle-orm";
import { foundTyping, likeliest, type Reader, tables } from "@/db";

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

/** Questions by their words, the likeliest first; for type-ahead. */
export async function findQuestions(db: Reader, typed: string, limit = 12) {
  const { question } = tables;
  return db
    .select({ id: question.id, key: question.key, text: question.text })
    .from(question)
    .innerJoin(...foundTyping("question", question.id, typed))
    .orderBy(...likeliest(typed), asc(question.text))
    .limit(limit);
}
