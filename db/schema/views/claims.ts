import { bigint, boolean, date, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { claimKinds, claimStates, relationKinds } from "@/claims/vocabulary";
import { impreciseDate, instant } from "@/db/schema/columns";
import { attendanceChanges, placeModes, statuses } from "@/meetings/vocabulary";
import { statementForms, statementMedia } from "@/statements/vocabulary";
import { interval } from "./columns";

const kept = {
  id: uuid("id").notNull(),
  kind: text("kind", { enum: claimKinds }).notNull(),
  state: text("state", { enum: claimStates }).notNull(),
  version: integer("version").notNull(),
  accordingToId: uuid("according_to_id"),
  ...impreciseDate("reported"),
  note: text("note"),
  publicNote: text("public_note"),
};
const columns = {
  ...kept,
  key: text("key").notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  recordedAt: instant("recorded_at").notNull(),
  publishedAt: instant("published_at"),
  /** Names, which only the desk sees. */
  author: text("author"),
  reviewer: text("reviewer"),
};
export const claim = pgView("claim", columns).existing();
export const claimVersion = pgView("claim_version", { ...kept, ...interval }).existing();

/** A claim with what its kind adds; null is what its kind does not have. */
export const claimDetail = pgView("claim_detail", {
  ...columns,
  meetingId: uuid("meeting_id"),
  ...impreciseDate("effective"),
  status: text("status", { enum: statuses }),
  statusAsWorded: text("status_as_worded"),
  setsSchedule: boolean("sets_schedule"),
  ...impreciseDate("scheduled"),
  setsPlace: boolean("sets_place"),
  venue: text("venue"),
  city: text("city"),
  country: text("country"),
  mode: text("mode", { enum: placeModes }),
  attendeeId: uuid("attendee_id"),
  change: text("change", { enum: attendanceChanges }),
  speakerId: uuid("speaker_id"),
  onBehalfOfId: uuid("on_behalf_of_id"),
  addresseeId: uuid("addressee_id"),
  ...impreciseDate("said"),
  form: text("form", { enum: statementForms }),
  medium: text("medium", { enum: statementMedia }),
  text: text("text"),
  language: text("language"),
  originalText: text("original_text"),
}).existing();

const relation = {
  claimId: uuid("claim_id").notNull(),
  how: text("how", { enum: relationKinds }).notNull(),
  targetId: uuid("target_id").notNull(),
};
export const claimRelation = pgView("claim_relation", relation).existing();
export const claimRelationVersion = pgView("claim_relation_version", { ...relation, ...interval }).existing();

/** Which meetings a claim of any kind is about. */
export const claimMeeting = pgView("claim_meeting", {
  claimId: uuid("claim_id").notNull(),
  meetingId: uuid("meeting_id").notNull(),
}).existing();

/** The day a claim speaks of: when it took effect or was said, failing that when it was reported or recorded. */
export const claimDay = pgView("claim_day", {
  claimId: uuid("claim_id").notNull(),
  /** EDTF; null for the instant of recording. */
  edtf: text("edtf"),
  earliest: instant("earliest"),
  latest: instant("latest"),
}).existing();

/** By whose clock a claim is of its day (IANA), as `commonZone` has it: that of its meetings; null: UTC. */
export const claimClock = pgView("claim_clock", {
  claimId: uuid("claim_id").notNull(),
  timeZone: text("time_zone"),
}).existing();

/** When a statement can be known to have been made, by its own clock: as `momentOf` has it. Null: nothing is known. */
export const statementMoment = pgView("statement_moment", {
  claimId: uuid("claim_id").notNull(),
  byDay: date("by_day"),
  reportedDay: date("reported_day"),
  fromDay: date("from_day"),
  /** The time by which it was made and that of its report, where either has a time of day. */
  clock: instant("clock").array(),
}).existing();

/** The first and the last of these days by the calendar of each meeting that a claim is about, else by UTC. */
export const claimCalendar = pgView("claim_calendar", {
  claimId: uuid("claim_id").notNull(),
  meetingId: uuid("meeting_id"),
  firstDay: date("first_day"),
  lastDay: date("last_day"),
}).existing();
