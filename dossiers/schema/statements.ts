import { z } from "zod";
import { key } from "@/lib/keys";
import { languageTag, limits, line, prose } from "@/lib/text";
import { stances, statementForms, statementMedia } from "@/statements/vocabulary";
import { claimFields, wording } from "./claims";
import { edtf } from "./dates";

export const questionSchema = z.strictObject({
  key,
  text: line(limits.title),
  meeting: key.optional(),
});

const positionSchema = z.strictObject({ question: key, stance: z.enum(stances) });

export const statementSchema = z.strictObject({
  ...claimFields,
  speaker: key,
  onBehalfOf: key.optional(),
  addressee: key.optional(),
  said: edtf.optional(),
  saidAsWorded: wording.optional(),
  form: z.enum(statementForms),
  medium: z.enum(statementMedia).optional(),
  text: prose(limits.statement),
  language: languageTag.optional(),
  originalText: prose(limits.statement).optional(),
  meetings: z.array(key).max(20),
  positions: z.array(positionSchema).max(20).optional(),
  note: prose(limits.note).optional(),
});
