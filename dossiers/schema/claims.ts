import { z } from "zod";
import { claimStates } from "@/claims/vocabulary";
import { key } from "@/lib/keys";
import { limits, line, prose } from "@/lib/text";
import { edtf } from "./dates";

const citationSchema = z.strictObject({
  source: key,
  excerpt: prose(limits.excerpt).optional(),
  via: z.array(key).max(10).optional(),
});

/** What every claim has, whatever its kind. */
export const claimFields = {
  key,
  reported: edtf.optional(),
  citations: z.array(citationSchema).max(50),
  state: z.enum(claimStates).default("draft"),
};

/** What a change of status or of attendance has besides. */
export const changeFields = {
  ...claimFields,
  meeting: key,
  effective: edtf,
  accordingTo: key.optional(),
  note: prose(limits.note).optional(),
};

/** The source's own words for a date. */
export const wording = line(limits.title);
