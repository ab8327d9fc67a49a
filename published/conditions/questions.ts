import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, hasWords } from "./condition";

const { foundQuestion, position, question, statement } = views;

/** What each filter asks of a question. An actor's are those it took a position on. */
export const questionConditions: Pick<Conditions, "meeting" | "actor" | "q"> = {
  meeting: (value) => sql`${question.meetingId} = ${value}`,
  actor: (value) => sql`${question.id} IN (SELECT ${position.questionId} FROM ${position}
    JOIN ${statement} ON ${statement.claimId} = ${position.claimId} WHERE ${statement.speakerId} = ${value})`,
  q: hasWords(question.id, foundQuestion),
};
