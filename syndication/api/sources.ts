import { z } from "zod";
import type { SourceLine } from "@/published/indexes/sources";
import type { SourceModel } from "@/published/pages/source";
import { sourceKinds } from "@/sources/vocabulary";
import {
  actorNameFrom,
  actorNameSchema,
  components,
  dateFrom,
  dateSchema,
  id,
  instant,
  orNull,
  page,
  type Site,
  text,
} from "./common";

export const sourceLineSchema = z
  .object({
    id,
    url: page,
    title: text,
    address: text.nullable().describe("Where it is on the web; null when known by its title alone."),
    kind: z.enum(sourceKinds),
    language: text.nullable().describe("BCP 47"),
    published: dateSchema.nullable(),
    retrievedAt: instant.nullable(),
    note: text.nullable(),
    publisher: actorNameSchema,
  })
  .register(components, { id: "SourceLine" });

export const sourceSchema = sourceLineSchema
  .extend({
    capture: z
      .object({ sha256: text.describe("Of its words in UTF-8, hexadecimal."), capturedAt: instant })
      .nullable()
      .describe("Its words as they were kept; the words themselves are somebody else's."),
    reliesOn: z.array(actorNameSchema),
    claims: z.array(z.object({ id, url: page })).describe("The latest of what rests on it."),
    claimCount: z.int().describe("How many claims rest on it."),
  })
  .register(components, { id: "Source" });

export const sourceLineFrom = (source: SourceLine, site: Site): z.output<typeof sourceLineSchema> => ({
  id: source.id,
  url: `${site}/sources/${source.id}`,
  title: source.title,
  address: source.url,
  kind: source.kind,
  language: source.language,
  published: orNull(source.published, dateFrom),
  retrievedAt: source.retrievedAt?.toISOString() ?? null,
  note: source.note,
  publisher: actorNameFrom(source.publisher, site),
});

export const sourceFrom = (source: SourceModel, site: Site): z.output<typeof sourceSchema> => ({
  ...sourceLineFrom(source, site),
  capture: orNull(source.capture, ({ sha256, capturedAt }) => ({
    sha256,
    capturedAt: capturedAt.toISOString(),
  })),
  reliesOn: source.reliesOn.map((actor) => actorNameFrom(actor, site)),
  claims: source.claims.map(({ id }) => ({ id, url: `${site}/claims/${id}` })),
  claimCount: source.claimCount,
});
