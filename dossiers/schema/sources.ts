import { z } from "zod";
import { key } from "@/lib/keys";
import { languageTag, limits, line, prose, webAddress } from "@/lib/text";
import { sourceKinds } from "@/sources/vocabulary";
import { edtf, instant } from "./dates";

export const sourceSchema = z.strictObject({
  key,
  publisher: key,
  title: line(limits.title),
  url: webAddress.optional(),
  kind: z.enum(sourceKinds),
  language: languageTag.optional(),
  published: edtf.optional(),
  retrievedAt: instant.optional(),
  note: prose(limits.note).optional(),
  text: prose(limits.capture).optional(),
});
