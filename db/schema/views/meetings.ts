import { boolean, date, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { impreciseDate, instant } from "@/db/schema/columns";
import { capacities, meetingKinds, meetingRelationKinds, placeModes, statuses } from "@/meetings/vocabulary";
import { interval, recorded } from "./columns";

const columns = {
  id: uuid("id").notNull(),
  key: text("key").notNull(),
  title: text("title").notNull(),
  kind: text("kind", { enum: meetingKinds }).notNull(),
  description: text("description"),
  timeZone: text("time_zone"),
  version: integer("version").notNull(),
};
export const meeting = pgView("meeting", { ...columns, ...recorded }).existing();
export const meetingVersion = pgView("meeting_version", { ...columns, ...interval }).existing();

const name = { meetingId: uuid("meeting_id").notNull(), name: text("name").notNull() };
export const meetingName = pgView("meeting_name", name).existing();
export const meetingNameVersion = pgView("meeting_name_version", { ...name, ...interval }).existing();

const participant = {
  meetingId: uuid("meeting_id").notNull(),
  actorId: uuid("actor_id").notNull(),
  capacity: text("capacity", { enum: capacities }).notNull(),
  position: integer("position").notNull(),
};
export const meetingParticipant = pgView("meeting_participant", participant).existing();
export const meetingParticipantVersion = pgView("meeting_participant_version", {
  ...participant,
  ...interval,
}).existing();

const relation = {
  meetingId: uuid("meeting_id").notNull(),
  how: text("how", { enum: meetingRelationKinds }).notNull(),
  relatedId: uuid("related_id").notNull(),
};
export const meetingRelation = pgView("meeting_relation", relation).existing();
export const meetingRelationVersion = pgView("meeting_relation_version", {
  ...relation,
  ...interval,
}).existing();

/** What lists sort and filter by: the status, schedule and place that are derived from the meeting's claims. */
export const meetingSummary = pgView("meeting_summary", {
  meetingId: uuid("meeting_id").notNull(),
  status: text("status", { enum: statuses }),
  statusClaimId: uuid("status_claim_id"),
  ...impreciseDate("since"),
  accordingToId: uuid("according_to_id"),
  accountsDiffer: boolean("accounts_differ").notNull(),
  disputed: boolean("disputed").notNull(),
  awaitsOutcome: boolean("awaits_outcome").notNull(),
  overdueFrom: instant("overdue_from"),
  ...impreciseDate("scheduled"),
  firstDay: date("first_day"),
  lastDay: date("last_day"),
  venue: text("venue"),
  city: text("city"),
  country: text("country"),
  mode: text("mode", { enum: placeModes }),
  changes: uuid("changes").array().notNull(),
  series: integer("series").array().notNull(),
  decisive: uuid("decisive").array().notNull(),
  lastPublished: instant("last_published"),
  derivedBy: integer("derived_by").notNull(),
}).existing();

/** The status changes of each meeting in the order in which they came about, and the series that each stands in. */
export const statusSeries = pgView("status_series", {
  meetingId: uuid("meeting_id").notNull(),
  claimId: uuid("claim_id").notNull(),
  position: integer("position").notNull(),
  series: integer("series").notNull(),
  /** Whether it is of the run that the status is read from. */
  isCurrent: boolean("is_current").notNull(),
}).existing();
