import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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
    index("meeting_title_trgm").using("gin", table.title.op("gin_trgm_ops")),
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

/**
 * What lists sort and filter by: the derived status, schedule and place of each public meeting, written in the
 * same transaction as the claim that changes them and equal to `deriveMeeting` by test. Never edited.
 */
export const meetingSummary = pgTable(
  "meeting_summary",
  {
    meetingId: uuid("meeting_id")
      .primaryKey()
      .references(() => meeting.id),
    status: text({ enum: statuses }),
    /** The status change that the current status is read from. */
    statusClaimId: uuid("status_claim_id"),
    ...impreciseDate("since"),
    /** Whose account the status is; null: the record's own. */
    accordingToId: uuid("according_to_id").references(() => actor.id),
    accountsDiffer: boolean("accounts_differ").notNull().default(false),
    /** Nobody's latest account is an outcome, so a schedule that has passed makes the meeting overdue. */
    awaitsOutcome: boolean("awaits_outcome").notNull().default(false),
    ...impreciseDate("scheduled"),
    venue: text(),
    city: text(),
    country: text(),
    mode: text({ enum: placeModes }),
  },
  (table) => [
    index("meeting_summary_scheduled").on(table.scheduledEarliest, table.meetingId),
    index("meeting_summary_status").on(table.status, table.meetingId),
  ],
);
