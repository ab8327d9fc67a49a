import { z } from "zod";
import { claimStates, relationKinds } from "@/claims/vocabulary";
import { attendanceChanges, statuses } from "@/meetings/vocabulary";
import { standings } from "@/provenance/vocabulary";
import type { CitationModel, ClaimModel, RelationModel } from "@/published/claims/model";
import { sourceKinds } from "@/sources/vocabulary";
import {
  actorNameFrom,
  actorNameSchema,
  components,
  dateFrom,
  dateSchema,
  id,
  instant,
  meetingTitleFrom,
  meetingTitleSchema,
  orNull,
  page,
  placeFrom,
  placeSchema,
  type Site,
  text,
} from "./common";

const citationSchema = z
  .object({
    source: z.object({
      id,
      title: text,
      kind: z.enum(sourceKinds),
      address: text.nullable().describe("Where it is on the web; null when known by its title alone."),
      published: dateSchema.nullable(),
      url: page,
    }),
    excerpt: text.nullable(),
    chain: z.array(actorNameSchema).describe("The publisher first, then whom it relies on, outwards."),
  })
  .register(components, { id: "Citation" });

const relationSchema = z
  .object({ how: z.enum(relationKinds), claim: z.object({ id, state: z.enum(claimStates), url: page }) })
  .register(components, { id: "Relation" });

/** What claims of every kind have. */
export const claimFields = {
  id,
  url: page,
  state: z.enum(claimStates).describe("published or retracted"),
  standing: z.enum(standings),
  reported: dateSchema.nullable(),
  note: text.nullable(),
  publicNote: text.nullable().describe("Why it was corrected or retracted."),
  recordedAt: instant,
  publishedAt: instant.nullable(),
  citations: z.array(citationSchema),
  origins: z.array(actorNameSchema).describe("Its independent origins."),
  answeredBy: z.array(relationSchema).describe("What other claims say of it."),
  answers: z.array(relationSchema).describe("What it says of other claims."),
};

export const statusChangeSchema = z
  .object({
    ...claimFields,
    status: z.enum(statuses),
    statusAsWorded: text.nullable(),
    effective: dateSchema,
    accordingTo: actorNameSchema.nullable().describe("Whose account it is; null: the record's own."),
    decidedBy: z.array(actorNameSchema),
    scheduled: dateSchema
      .nullable()
      .optional()
      .describe("Absent: it says nothing of the schedule; null: known to be none."),
    scheduledInWords: text.nullable(),
    place: placeSchema
      .nullable()
      .optional()
      .describe("Absent: it says nothing of the place; null: known to be none."),
  })
  .register(components, { id: "StatusChange" });

export const attendanceSchema = z
  .object({
    ...claimFields,
    actor: actorNameSchema,
    change: z.enum(attendanceChanges),
    effective: dateSchema,
    accordingTo: actorNameSchema.nullable(),
  })
  .register(components, { id: "Attendance" });

const citationFrom = ({ source, excerpt, chain }: CitationModel, site: Site) => ({
  source: {
    id: source.id,
    title: source.title,
    kind: source.kind,
    address: source.url,
    published: orNull(source.published, dateFrom),
    url: `${site}/sources/${source.id}`,
  },
  excerpt,
  chain: chain.map((link) => actorNameFrom(link, site)),
});

const relationFrom = ({ how, other }: RelationModel, site: Site) => ({
  how,
  claim: { id: other.id, state: other.state, url: `${site}/claims/${other.id}` },
});

export const claimFrom = (claim: ClaimModel, site: Site) => ({
  id: claim.id,
  url: `${site}/claims/${claim.id}`,
  state: claim.state,
  standing: claim.standing,
  reported: orNull(claim.reported, dateFrom),
  note: claim.note,
  publicNote: claim.publicNote,
  recordedAt: claim.recordedAt.toISOString(),
  publishedAt: claim.publishedAt?.toISOString() ?? null,
  citations: claim.citations.map((citation) => citationFrom(citation, site)),
  origins: claim.origins.map((origin) => actorNameFrom(origin, site)),
  answeredBy: claim.incoming.map((relation) => relationFrom(relation, site)),
  answers: claim.outgoing.map((relation) => relationFrom(relation, site)),
});

/** The status changes among some claims. */
export const statusChangesFrom = (
  claims: readonly ClaimModel[],
  site: Site,
): z.output<typeof statusChangeSchema>[] =>
  claims.flatMap((claim) => {
    const change = claim.statusChange;
    if (!change) return [];
    const { scheduled, place } = change;
    return {
      ...claimFrom(claim, site),
      status: change.status,
      statusAsWorded: change.statusAsWorded,
      effective: dateFrom(change.effective),
      accordingTo: orNull(claim.accordingTo, (actor) => actorNameFrom(actor, site)),
      decidedBy: change.decidedBy.map((actor) => actorNameFrom(actor, site)),
      ...(scheduled !== undefined && { scheduled: orNull(scheduled, dateFrom) }),
      scheduledInWords: change.scheduledInWords,
      ...(place !== undefined && { place: orNull(place, placeFrom) }),
    };
  });

/** The attendance changes among some claims. */
export const attendanceFrom = (
  claims: readonly ClaimModel[],
  site: Site,
): z.output<typeof attendanceSchema>[] =>
  claims.flatMap((claim) => {
    const { attendance, accordingTo } = claim;
    if (!attendance) return [];
    return {
      ...claimFrom(claim, site),
      actor: actorNameFrom(attendance.actor, site),
      change: attendance.change,
      effective: dateFrom(attendance.effective),
      accordingTo: orNull(accordingTo, (actor) => actorNameFrom(actor, site)),
    };
  });

export const aboutMeetings = z.array(meetingTitleSchema).describe("The meetings it is about.");
export const meetingsOf = ({ meetings }: ClaimModel, site: Site) =>
  meetings.map((meeting) => meetingTitleFrom(meeting, site));
