import { type AnyColumn, sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { inOrder } from "@/db/in-order";
import { capacities, meetingKinds, meetingRelationKinds, placeModes, statuses } from "@/meetings/vocabulary";
import { actor } from "./actors";
import { impreciseDate, instant, oneOf } from "./columns";

/** What a meeting is. Status, schedule, place and attendance are read from claims, never stored here. */
export const meeting = pgTable(
  "meeting",
  {
    id: uuid().primaryKey(),
    key: text().notNull().unique("meeting_key_unique"),
    title: text().notNull(),
    kind: text({ enum: meetingKinds }).notNull(),
    description: text(),
    timeZone: text("time_zone"),
    version: integer().notNull().default(1),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    publicSince: instant("public_since"),
  },
  (table) => [
    oneOf("meeting_kind_known", table.kind, meetingKinds),
    index("meeting_by_title").on(inOrder(table.title), table.id),
    index("meeting_recorded").on(table.recordedAt, table.id),
    index("meeting_kind").on(table.kind),
  ],
);

/** Other names a meeting is known by. */
export const meetingName = pgTable(
  "meeting_name",
  {
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.name] })],
);

export const meetingParticipant = pgTable(
  "meeting_participant",
  {
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => actor.id),
    capacity: text({ enum: capacities }).notNull(),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.actorId] }),
    oneOf("meeting_participant_capacity_known", table.capacity, capacities),
    index("meeting_participant_actor").on(table.actorId),
  ],
);

export const meetingRelation = pgTable(
  "meeting_relation",
  {
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id),
    how: text({ enum: meetingRelationKinds }).notNull(),
    relatedId: uuid("related_id")
      .notNull()
      .references(() => meeting.id),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.how, table.relatedId] }),
    oneOf("meeting_relation_how_known", table.how, meetingRelationKinds),
    index("meeting_relation_related").on(table.relatedId),
  ],
);

/** By when a list of meetings, the latest first, has each of them; those without a date come last. */
const latest = ({ scheduledLatest }: { scheduledLatest: AnyColumn }) =>
  sql`coalesce(${scheduledLatest}, '-infinity'::timestamptz)`;

/**
 * What lists sort and filter by, and what SQL has to know of the order of status changes: what `deriveState` says of
 * each public meeting, written in the same transaction as the claim that changes it. Never edited.
 */
export const meetingSummary = pgTable(
  "meeting_summary",
  {
    meetingId: uuid("meeting_id")
      .primaryKey()
      .references(() => meeting.id),
    /** The current status or, where accounts differ and none is the record's own, the last of them. */
    status: text({ enum: statuses }),
    /** The status change that it is read from. */
    statusClaimId: uuid("status_claim_id"),
    /** When the first of the run took effect. */
    ...impreciseDate("since"),
    /** Whose account the status is; null: the record's own. */
    accordingToId: uuid("according_to_id").references(() => actor.id),
    accountsDiffer: boolean("accounts_differ").notNull().default(false),
    /** Something published denies a change of the run that the status is read from. */
    disputed: boolean("disputed").notNull().default(false),
    /** No account that counts has an outcome, so a date that passes makes the meeting overdue. */
    awaitsOutcome: boolean("awaits_outcome").notNull().default(false),
    /** The first instant at which it is overdue; null: never. */
    overdueFrom: instant("overdue_from"),
    /** The source's words may stand alone: for a date that is set and not told, or known to be none. */
    ...impreciseDate("scheduled"),
    /** The first and the last day that it can be on, in its time zone. */
    firstDay: date("first_day"),
    lastDay: date("last_day"),
    venue: text(),
    city: text(),
    country: text(),
    mode: text({ enum: placeModes }),
    /** Its published status changes in the order in which they came about. */
    changes: uuid().array().notNull().default(sql`'{}'`),
    /** In which series each of them stands, by the number of the series: one series says one thing. */
    series: integer().array().notNull().default(sql`'{}'`),
    /** Of those the ones that its page shows whatever else there is: what each account that counts is read from. */
    decisive: uuid().array().notNull().default(sql`'{}'`),
    /** When a claim about it was last published. */
    lastPublished: instant("last_published"),
    /** By which revision of the rules all this was derived. */
    derivedBy: integer("derived_by").notNull().default(0),
  },
  (table) => [
    index("meeting_summary_scheduled").on(table.scheduledEarliest, table.meetingId),
    index("meeting_summary_latest").on(latest(table), table.meetingId),
    index("meeting_summary_status").on(table.status, latest(table), table.meetingId),
    // What the desk sorts by: meetings/list.ts asks in these words.
    index("meeting_summary_by_status").on(sql`coalesce(${table.status}, '')`, table.meetingId),
    index("meeting_summary_published").on(
      sql`coalesce(${table.lastPublished}, '-infinity'::timestamptz)`,
      table.meetingId,
    ),
    index("meeting_summary_overdue").on(table.overdueFrom, table.meetingId),
    // Those that the desk looks for, few among all.
    index("meeting_summary_denied").on(table.meetingId).where(sql`${table.disputed}`),
    // The lists of the board: published/pages/board.ts asks in these words.
    index("meeting_summary_disputed")
      .on(sql`${table.sinceLatest} desc nulls last`, table.meetingId)
      .where(sql`${table.accountsDiffer}`),
    index("meeting_summary_waiting")
      .on(sql`${table.sinceLatest} desc nulls last`, table.meetingId)
      .where(
        sql`not ${table.accountsDiffer} and not ${table.awaitsOutcome} and ${table.status} in ('under_way', 'suspended', 'postponed')`,
      ),
    index("meeting_summary_settled")
      .on(sql`${table.sinceLatest} desc nulls last`, table.meetingId)
      .where(
        sql`not ${table.accountsDiffer} and not ${table.awaitsOutcome} and ${table.status} not in ('under_way', 'suspended', 'postponed')`,
      ),
    index("meeting_summary_coming")
      .on(sql`coalesce(${table.scheduledEarliest}, ${table.scheduledLatest})`, sql`${table.meetingId} desc`)
      .where(sql`${table.awaitsOutcome} and not ${table.accountsDiffer} and ${table.overdueFrom} is null`),
    index("meeting_summary_awaited")
      .on(table.overdueFrom)
      .where(sql`${table.awaitsOutcome} and not ${table.accountsDiffer}`),
    // What the board is narrowed down by, in its words too.
    index("meeting_summary_place").using(
      "gin",
      sql`lower(coalesce(${table.venue} || ' ' || ${table.city}, ${table.venue}, ${table.city})) gin_trgm_ops`,
    ),
    index("meeting_summary_country").on(table.country),
  ],
);
