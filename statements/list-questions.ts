import { and, eq, isNull, sql } from "drizzle-orm";
import { hasWords, inOrder, type Reader, sorted, tables } from "@/db";
import type { Sorting } from "@/lib/sorting";

const { meeting, position, question } = tables;

/** What questions can be sorted by. */
export const questionSortings = ["text", "recorded"] as const;
type QuestionSorting = (typeof questionSortings)[number];

const keys = { text: inOrder(question.text), recorded: question.recordedAt };

interface QuestionsAsked {
  q?: string | undefined;
  /** About this meeting. */
  meetingId?: string | undefined;
  /** On which they have taken a position. */
  actorId?: string | undefined;
  sorting?: Sorting<QuestionSorting>;
  /** The id of the last question of the page before. */
  after?: string | undefined;
  limit?: number;
}

/** A page of questions by their words, or as asked, with how many statements take a position. */
export async function listQuestions(db: Reader, asked: QuestionsAsked = {}) {
  const { q, meetingId, actorId, sorting = { by: "text", descending: false }, after, limit = 50 } = asked;
  const { beyond, order } = sorted(
    { key: keys[sorting.by], id: question.id, from: sql`${question}` },
    sorting.descending,
    after,
  );
  return db
    .select({
      id: question.id,
      key: question.key,
      text: question.text,
      recordedAt: question.recordedAt,
      publicSince: question.publicSince,
      meeting: meeting.title,
      meetingKey: meeting.key,
      positions: sql<number>`(select count(*)::integer from ${position} where ${position.questionId} = ${question.id})`,
    })
    .from(question)
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .where(
      and(
        isNull(question.mergedIntoId),
        q ? hasWords("question", question.id, q) : undefined,
        meetingId ? eq(question.meetingId, meetingId) : undefined,
        actorId
          ? sql`${question.id} = any (array(select p.question_id from statement s
              join position p on p.claim_id = s.claim_id where s.speaker_id = ${actorId}))`
          : undefined,
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(limit);
}
