import { z } from "zod";
import { limits, prose } from "@/lib/text";

/** A source that carries a claim: the excerpt that carries it, and whom the source relies on, outwards. */
export const citationInput = z.strictObject({
  source: z.uuid("Choose a source from the list."),
  excerpt: prose(limits.excerpt).nullish(),
  via: z
    .array(z.uuid("Choose an actor from the list."))
    .max(10, "Name at most 10 actors in a chain.")
    .default([]),
});
export type CitationInput = z.output<typeof citationInput>;
