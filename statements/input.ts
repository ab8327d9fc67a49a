import { z } from "zod";
import { claimFields, correctionFields, editFields } from "@/claims";
import { edtfText } from "@/lib/dates/zod";
import { key } from "@/lib/keys";
import { languageTag, limits, line, prose } from "@/lib/text";
import { stances, statementForms, statementMedia } from "./vocabulary";

const chosenActor = z.uuid("Choose an actor from the list.");

const positions = z
  .array(
    z.strictObject({
      question: z.uuid("Choose a question from the list."),
      stance: z.enum(stances, "Choose a stance."),
    }),
  )
  .max(20, "Take a position on at most 20 questions.")
  .refine((all) => new Set(all.map((one) => one.question)).size === all.length, "Name each question once.");

/** What an editor says of a statement. Actors, meetings and questions are named by id. */
export const statementInput = z.strictObject({
  ...claimFields,
  speaker: chosenActor,
  onBehalfOf: chosenActor.nullish(),
  addressee: chosenActor.nullish(),
  said: edtfText.nullish(),
  saidAsWorded: line(limits.title).nullish(),
  form: z.enum(statementForms, "Choose whether it is a quote, a paraphrase, or a refusal to comment."),
  medium: z.enum(statementMedia, "Choose what it was said or written in.").nullish(),
  text: prose(limits.statement, "Write the statement."),
  language: languageTag.nullish(),
  originalText: prose(limits.statement).nullish(),
  meetings: z.array(z.uuid("Choose a meeting.")).max(20, "Name at most 20 meetings.").default([]),
  positions: positions.default([]),
});
export type StatementInput = z.input<typeof statementInput>;
export const statementEdit = statementInput.omit({ key: true }).extend(editFields);
export const statementCorrection = statementEdit.extend(correctionFields);
export type StatementCorrection = z.input<typeof statementCorrection>;

export const questionInput = z.strictObject({
  id: z.uuid().optional(),
  key: key.optional(),
  text: line(limits.title, "Write the question."),
  meeting: z.uuid("Choose a meeting.").nullish(),
});

export const questionEdit = questionInput.omit({ id: true, key: true }).extend(editFields);
