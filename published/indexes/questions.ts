import { and, eq, isNull, sql } from "drizzle-orm";
import { inOrder, views } from "@/db";
import { questionConditions } from "@/published/conditions/questions";
import { ask, type Reading } from "@/published/connection";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";

export interface QuestionLine {
  id: string;
  key: string;
  text: string;
  meeting: { id: string; key: string; title: string } | null;
}

const { meeting, question } = views;
/** As the index has it. */
const text = inOrder(question.text);

/** Questions by their text; without those that were merged into others. */
export async function questionsIndex(db: Reading, wanted: Asked): Promise<IndexPage<QuestionLine>> {
  const { after, limit } = wanted;
  const rows = await ask(
    db
      .select({
        id: question.id,
        key: question.key,
        text: question.text,
        meeting: { id: meeting.id, key: meeting.key, title: meeting.title },
      })
      .from(question)
      .leftJoin(meeting, eq(meeting.id, question.meetingId))
      .where(
        and(
          isNull(question.mergedIntoId),
          ...asked(wanted, questionConditions),
          after
            ? sql`(${text}, ${question.key}) > ${placeOf(question, after, text, question.key)}`
            : undefined,
        ),
      )
      .orderBy(text, question.key)
      .limit(limit + 1),
  );
  return pageOf(rows, limit, (row) => row);
}
