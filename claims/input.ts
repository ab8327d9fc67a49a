import { z } from "zod";
import { edtfText } from "@/lib/dates/zod";
import { key } from "@/lib/keys";
import { limits, prose } from "@/lib/text";
import { citationInput } from "@/provenance";
import { outcomes, relationKinds } from "./vocabulary";

const how = z.enum(relationKinds, "Choose how one bears on the other.");
const target = z.uuid("Choose a claim from the list.");

/** How a claim bears on another. */
const bearing = z.strictObject({ how, target });
export type Bearing = z.output<typeof bearing>;

/** The fields that every claim has, whatever its kind. */
export const claimFields = {
  id: z.uuid().optional(),
  key: key.optional(),
  reported: edtfText.nullish(),
  note: prose(limits.note).nullish(),
  citations: z.array(citationInput).max(50, "Give at most 50 sources.").default([]),
  /** What it bears on; absent: as it is on record. */
  relations: z.array(bearing).max(20, "Name at most 20 claims.").optional(),
};

export const accordingTo = z.uuid("Choose an actor from the list.").nullish();

/** What an edit of a claim adds: which claim, and the version that was seen. */
export const editFields = { id: z.uuid(), version: z.coerce.number().int() };

export const relationInput = z.strictObject({ claim: z.uuid("Choose a claim."), how, target });

export const outcomeInput = z.enum(
  outcomes,
  "Choose to keep it as a draft, send it to review, or publish it.",
);
