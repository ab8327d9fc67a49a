import { z } from "zod";
import { limits, prose } from "@/lib/text";

/** What surrounds an excerpt has no rules of its own: whatever of it can be kept is kept. */
const surroundings = z
  .string()
  .transform((text) => text.replace(/[\p{Cs}\0]/gu, "").slice(0, limits.surroundings) || null)
  .nullish();

/** A source that carries a claim: the excerpt that carries it, and whom the source relies on, outwards. */
export const citationInput = z.strictObject({
  source: z.uuid("Choose a source from the list."),
  excerpt: prose(limits.excerpt).nullish(),
  /** What stands right before and after the excerpt. */
  prefix: surroundings,
  suffix: surroundings,
  via: z
    .array(z.uuid("Choose an actor from the list."))
    .max(10, "Name at most 10 actors in a chain.")
    .default([]),
});
export type CitationInput = z.output<typeof citationInput>;
