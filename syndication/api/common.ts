import { z } from "zod";
import { actorKinds } from "@/actors/vocabulary";
import { placeModes } from "@/meetings/vocabulary";
import type { ActorName, Place, RecordedDate } from "@/published/claims/model";

/** What the address of every page and every answer begins with. */
export type Site = string;

/** What the description of the addresses names, by its name there. */
export const components = z.registry<{ id: string }>();

export const instant = z.iso.datetime().describe("RFC 3339, UTC");
export const text = z.string();
export const id = z.uuid();
export const slug = z.string().describe("What names it in addresses.");
export const page = z.url().describe("Its page on the record.");

export const dateSchema = z
  .object({
    edtf: text.describe("EDTF (ISO 8601-2), levels 0 to 2."),
    earliest: instant.nullable().describe("The first instant it can mean; null where open or unknown."),
    latest: instant.nullable().describe("The last instant it can mean; null where open or unknown."),
    asWorded: text.nullable().describe("The source's own words."),
  })
  .register(components, { id: "ImpreciseDate" });

export const actorNameSchema = z
  .object({ id, slug, name: text, kind: z.enum(actorKinds), url: page })
  .register(components, { id: "ActorName" });

export const meetingTitleSchema = z
  .object({ id, slug, title: text, url: page })
  .register(components, { id: "MeetingTitle" });

export const placeSchema = z
  .object({
    venue: text.nullable(),
    city: text.nullable(),
    country: text.nullable().describe("ISO 3166-1 alpha-2"),
    mode: z.enum(placeModes).nullable(),
  })
  .register(components, { id: "Place" });

export const dateFrom = (date: RecordedDate): z.output<typeof dateSchema> => ({
  edtf: date.edtf,
  earliest: date.earliest?.toISOString() ?? null,
  latest: date.latest?.toISOString() ?? null,
  asWorded: date.asWorded,
});

export const actorNameFrom = (
  { id, key, name, kind }: ActorName,
  site: Site,
): z.output<typeof actorNameSchema> => ({ id, slug: key, name, kind, url: `${site}/actors/${key}` });

export const meetingTitleFrom = (
  { id, key, title }: { id: string; key: string; title: string },
  site: Site,
): z.output<typeof meetingTitleSchema> => ({ id, slug: key, title, url: `${site}/meetings/${key}` });

export const placeFrom = ({ venue, city, country, mode = null }: Place): z.output<typeof placeSchema> => ({
  venue,
  city,
  country,
  mode,
});

/** What `make` makes of something that may be missing. */
export const orNull = <From, To>(from: From | null | undefined, make: (from: From) => To): To | null =>
  from === null || from === undefined ? null : make(from);
