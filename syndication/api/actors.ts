import { z } from "zod";
import type { ActorLine } from "@/published/indexes/actors";
import type { ActorModel } from "@/published/pages/actor";
import {
  actorNameFrom,
  actorNameSchema,
  components,
  dateFrom,
  dateSchema,
  orNull,
  type Site,
  text,
} from "./common";
import { meetingLineFrom, meetingLineSchema } from "./meetings";

export const actorLineSchema = actorNameSchema
  .extend({
    nativeName: text.nullable(),
    country: text.nullable().describe("ISO 3166-1 alpha-2"),
    description: text.nullable(),
    affiliation: actorNameSchema.nullable(),
  })
  .register(components, { id: "ActorLine" });

export const actorSchema = actorLineSchema
  .extend({
    aliases: z.array(text),
    roles: z.array(
      z.object({
        title: text,
        organisation: actorNameSchema.nullable(),
        from: dateSchema.nullable(),
        to: dateSchema.nullable(),
      }),
    ),
    meetings: z.array(meetingLineSchema).describe("At most twenty it takes part in, the latest first."),
    claimsRestingOn: z.int().describe("How many claims rest on its word."),
    statements: z.url().describe("What it said, or what was said on its behalf or to it."),
  })
  .register(components, { id: "Actor" });

export const actorLineFrom = (actor: ActorLine, site: Site): z.output<typeof actorLineSchema> => ({
  ...actorNameFrom(actor, site),
  nativeName: actor.nativeName,
  country: actor.country,
  description: actor.description,
  affiliation: orNull(actor.affiliation, (whole) => actorNameFrom(whole, site)),
});

export const actorFrom = (actor: ActorModel, site: Site): z.output<typeof actorSchema> => ({
  ...actorLineFrom(actor, site),
  aliases: actor.aliases,
  roles: actor.roles.map(({ title, organisation, from, to }) => ({
    title,
    organisation: orNull(organisation, (whole) => actorNameFrom(whole, site)),
    from: orNull(from, dateFrom),
    to: orNull(to, dateFrom),
  })),
  meetings: actor.meetings.map((line) => meetingLineFrom(line, site)),
  claimsRestingOn: actor.claimsRestingOn,
  statements: `${site}/api/v1/statements?actor=${actor.key}`,
});
