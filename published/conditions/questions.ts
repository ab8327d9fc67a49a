import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, mentions } from "./condition";

const { position, question, statement } = views;

/** What each filter asks of a question. An actor's are those it took a position on. */
export const questionConditions: Pick<Conditions, "meeting" | "actor" | "q"> = {
  meeting: (value) => sql`${question.meetingId} = ${value}`,
  actor: (value) => sql`${question.id} IN (SELECT ${position.questionId} FROM ${position}
    JOIN ${statement} ON ${statement.claimId} = ${position.claimId} WHERE ${statement.speakerId} = ${value})`,
  q: mentions([question.text]),
};
