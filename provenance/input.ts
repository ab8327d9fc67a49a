import { z } from "zod";
import { edtfText } from "@/lib/dates/zod";
import { key } from "@/lib/keys";
import { limits, prose } from "@/lib/text";
import { relationKinds } from "./vocabulary";

const chosenActor = z.uuid("Choose an actor from the list.");

/** A source that carries a claim: the excerpt that carries it, and whom the source relies on, outwards. */
export const citationInput = z.strictObject({
  source: z.uuid("Choose a source from the list."),
  excerpt: prose(limits.excerpt).nullish(),
  via: z.array(chosenActor).max(10, "Name at most 10 actors in a chain.").default([]),
});
export type CitationInput = z.output<typeof citationInput>;

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
  importDigest: z.string().optional(),
};

export const accordingTo = chosenActor.nullish();

/** What an edit of a claim adds: which claim, and the version that was seen. */
export const editFields = { id: z.uuid(), version: z.coerce.number().int() };

export const relationInput = z.strictObject({
  claim: z.uuid("Choose a claim."),
  how,
  target,
});

/** What becomes of a claim as it is recorded: kept as a draft, sent to review, or published. */
export type Outcome = "draft" | "in_review" | "published" | "retracted";
