import { z } from "zod";
import type { ClaimModel } from "@/published/claims/model";
import { stances, statementForms, statementMedia } from "@/statements/vocabulary";
import { aboutMeetings, claimFields, claimFrom, meetingsOf } from "./claims";
import {
  actorNameFrom,
  actorNameSchema,
  components,
  dateFrom,
  dateSchema,
  orNull,
  page,
  type Site,
  slug,
  text,
} from "./common";

export const statementSchema = z
  .object({
    ...claimFields,
    speaker: actorNameSchema,
    roles: z.array(text).describe("The roles that the speaker held on that day."),
    onBehalfOf: actorNameSchema.nullable(),
    addressee: actorNameSchema.nullable(),
    said: dateSchema.nullable().describe("Null: no source says when."),
    saidInWords: text.nullable(),
    form: z.enum(statementForms),
    medium: z.enum(statementMedia).nullable(),
    text: text.describe("In the language of the record."),
    language: text.nullable().describe("The language it was said in (BCP 47)."),
    originalText: text.nullable().describe("As it was said, where `text` is a translation."),
    positions: z.array(z.object({ question: z.object({ slug, text, url: page }), stance: z.enum(stances) })),
    meetings: aboutMeetings,
  })
  .register(components, { id: "Statement" });

/** The statements among some claims. */
export const statementsFrom = (
  claims: readonly ClaimModel[],
  site: Site,
): z.output<typeof statementSchema>[] =>
  claims.flatMap((claim) => {
    const { statement } = claim;
    if (!statement) return [];
    const { form, medium, text, language, originalText, roles, saidInWords } = statement;
    return {
      ...claimFrom(claim, site),
      speaker: actorNameFrom(statement.speaker, site),
      roles,
      onBehalfOf: orNull(statement.onBehalfOf, (actor) => actorNameFrom(actor, site)),
      addressee: orNull(statement.addressee, (actor) => actorNameFrom(actor, site)),
      said: orNull(statement.said, dateFrom),
      saidInWords,
      form,
      medium,
      text,
      language,
      originalText,
      positions: statement.positions.map(({ key, question, stance }) => ({
        question: { slug: key, text: question, url: `${site}/questions/${key}` },
        stance,
      })),
      meetings: meetingsOf(claim, site),
    };
  });
