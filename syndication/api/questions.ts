import { z } from "zod";
import type { QuestionLine } from "@/published/indexes/questions";
import type { QuestionModel } from "@/published/pages/question";
import { stances } from "@/statements/vocabulary";
import {
  actorNameFrom,
  actorNameSchema,
  components,
  id,
  meetingTitleFrom,
  meetingTitleSchema,
  orNull,
  page,
  type Site,
  slug,
  text,
} from "./common";

export const questionLineSchema = z
  .object({ id, slug, url: page, text, meeting: meetingTitleSchema.nullable() })
  .register(components, { id: "QuestionLine" });

export const questionSchema = questionLineSchema
  .extend({
    positions: z
      .array(
        z.object({
          actor: actorNameSchema,
          stance: z.enum(stances),
          previousStance: z.enum(stances).nullable(),
          statements: z.array(id).describe("The latest statements behind it."),
          statementCount: z.int(),
        }),
      )
      .describe("Who has taken a position, with the latest stance: those who did so last."),
    actorCount: z.int().describe("How many have taken a position."),
  })
  .register(components, { id: "Question" });

export const questionLineFrom = (
  { id, key, text, meeting }: QuestionLine,
  site: Site,
): z.output<typeof questionLineSchema> => ({
  id,
  slug: key,
  url: `${site}/questions/${key}`,
  text,
  meeting: orNull(meeting, (one) => meetingTitleFrom(one, site)),
});

export const questionFrom = (question: QuestionModel, site: Site): z.output<typeof questionSchema> => ({
  ...questionLineFrom(question, site),
  positions: question.actors.map(({ actor, stance, previous, statements, statementCount }) => ({
    actor: actorNameFrom(actor, site),
    stance,
    previousStance: previous,
    statements: statements.map(({ id }) => id),
    statementCount,
  })),
  actorCount: question.actorCount,
});
