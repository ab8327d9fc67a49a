import { z } from "zod";
import { capacities, meetingKinds, meetingRelationKinds, statuses } from "@/meetings/vocabulary";
import { standings } from "@/provenance/vocabulary";
import type { AccountModel } from "@/published/pages/account";
import type { MeetingModel } from "@/published/pages/meeting";
import type { MeetingLine } from "@/published/pages/meetings";
import { attendanceFrom, attendanceSchema, statusChangeSchema, statusChangesFrom } from "./claims";
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
  placeFrom,
  placeSchema,
  type Site,
  slug,
  text,
} from "./common";

const itself = { id, slug, url: page, title: text, kind: z.enum(meetingKinds) };
const timeZone = text.nullable().describe("In which its times of day are meant (IANA).");

export const meetingLineSchema = z
  .object({
    ...itself,
    status: z
      .enum(statuses)
      .nullable()
      .describe("Where accounts differ and none is the record's own, the last of them."),
    since: dateSchema.nullable(),
    accordingTo: text.nullable().describe("On whose account; null: the record's own."),
    accountsDiffer: z.boolean(),
    disputed: z.boolean().describe("Something published denies what the status is read from."),
    overdue: z.boolean().describe("The last possible day has passed and no outcome is on this record."),
    scheduled: dateSchema.nullable(),
    scheduledInWords: text.nullable(),
    place: placeSchema.nullable(),
    timeZone,
    participants: z.array(text).describe("Their names, in order."),
    lastPublished: instant.nullable(),
  })
  .register(components, { id: "MeetingLine" });

const accountSchema = z
  .object({
    accordingTo: actorNameSchema.nullable().describe("Whose account; null: the record's own."),
    status: z.enum(statuses),
    since: dateSchema,
    standing: z.enum(standings),
    origins: z.array(actorNameSchema).describe("The independent origins of the run of changes that say so."),
    run: z.array(id).describe("The status changes that say so, the latest first."),
    scheduled: dateSchema.nullable(),
    scheduledInWords: text.nullable(),
    place: placeSchema.nullable(),
  })
  .register(components, { id: "Account" });

export const meetingSchema = z
  .object({
    ...itself,
    description: text.nullable(),
    alsoKnownAs: z.array(text),
    timeZone,
    participants: z.array(z.object({ actor: actorNameSchema, as: z.enum(capacities), roles: z.array(text) })),
    related: z.array(
      z.object({
        how: z.enum(meetingRelationKinds),
        direction: z.enum(["forward", "backward"]),
        slug,
        title: text,
        url: page,
      }),
    ),
    overdue: z.boolean(),
    answer: accountSchema
      .nullable()
      .describe("The current status; null: nothing is published, or accounts differ."),
    differing: z.array(accountSchema).describe("Every account that says something else, the latest first."),
    statusChanges: z
      .array(statusChangeSchema)
      .describe(
        "The latest, and those that accounts are read from, retracted ones too; all are in the dossier.",
      ),
    attendance: z.array(attendanceSchema).describe("The latest; all are in the dossier."),
    counts: z
      .object({ statusChanges: z.int(), attendance: z.int(), statements: z.int() })
      .describe("How many claims of each kind are about it."),
    statements: z.url().describe("The statements about it."),
    dossier: z.url().describe("All of it as a dossier, for import elsewhere."),
  })
  .register(components, { id: "Meeting" });

const itselfFrom = (
  { id, key, title, kind }: Pick<MeetingLine, "id" | "key" | "title" | "kind">,
  site: Site,
) => ({
  id,
  slug: key,
  url: `${site}/meetings/${key}`,
  title,
  kind,
});

export const meetingLineFrom = (line: MeetingLine, site: Site): z.output<typeof meetingLineSchema> => ({
  ...itselfFrom(line, site),
  status: line.status,
  since: orNull(line.since, dateFrom),
  accordingTo: line.accordingTo,
  accountsDiffer: line.accountsDiffer,
  disputed: line.disputed,
  overdue: line.overdue,
  scheduled: orNull(line.scheduled, dateFrom),
  scheduledInWords: line.scheduledInWords,
  place: orNull(line.place, placeFrom),
  timeZone: line.timeZone,
  participants: line.participants,
  lastPublished: line.lastPublished?.toISOString() ?? null,
});

const accountFrom = (account: AccountModel, site: Site): z.output<typeof accountSchema> => ({
  accordingTo: orNull(account.whose, (actor) => actorNameFrom(actor, site)),
  status: account.status,
  since: dateFrom(account.since),
  standing: account.standing,
  origins: account.origins.map((actor) => actorNameFrom(actor, site)),
  run: account.run.map(({ id }) => id),
  scheduled: orNull(account.schedule.date, dateFrom),
  scheduledInWords: account.schedule.inWords,
  place: orNull(account.place, placeFrom),
});

export const meetingFrom = (meeting: MeetingModel, site: Site): z.output<typeof meetingSchema> => ({
  ...itselfFrom(meeting, site),
  description: meeting.description,
  alsoKnownAs: meeting.alsoKnownAs,
  timeZone: meeting.timeZone,
  participants: meeting.participants.map(({ capacity, roles, ...actor }) => ({
    actor: actorNameFrom(actor, site),
    as: capacity,
    roles,
  })),
  related: meeting.related.map(({ how, direction, key, title }) => ({
    how,
    direction,
    slug: key,
    title,
    url: `${site}/meetings/${key}`,
  })),
  overdue: meeting.overdue,
  answer: orNull(meeting.answer, (account) => accountFrom(account, site)),
  differing: meeting.differing.map((account) => accountFrom(account, site)),
  statusChanges: statusChangesFrom(meeting.statusChanges, site),
  attendance: attendanceFrom(meeting.attendance, site),
  counts: {
    statusChanges: meeting.counts.status_changes,
    attendance: meeting.counts.attendance,
    statements: meeting.counts.statements,
  },
  statements: `${site}/api/v1/statements?meeting=${meeting.key}`,
  dossier: `${site}/api/v1/meetings/${meeting.key}/dossier`,
});
