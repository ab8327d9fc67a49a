import { boolean, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { impreciseDate } from "@/db/schema/columns";
import { attendanceChanges, placeModes, statuses } from "@/meetings/vocabulary";
import { stances, statementForms, statementMedia } from "@/statements/vocabulary";
import { interval, recorded } from "./columns";

const claimId = uuid("claim_id").notNull();
const meetingId = uuid("meeting_id").notNull();

const change = {
  claimId,
  meetingId,
  status: text("status", { enum: statuses }).notNull(),
  statusAsWorded: text("status_as_worded"),
  ...impreciseDate("effective"),
  setsSchedule: boolean("sets_schedule").notNull(),
  ...impreciseDate("scheduled"),
  setsPlace: boolean("sets_place").notNull(),
  venue: text("venue"),
  city: text("city"),
  country: text("country"),
  mode: text("mode", { enum: placeModes }),
};
export const statusChange = pgView("status_change", change).existing();
export const statusChangeVersion = pgView("status_change_version", { ...change, ...interval }).existing();

const decider = { claimId, actorId: uuid("actor_id").notNull(), position: integer("position").notNull() };
export const decidedBy = pgView("decided_by", decider).existing();
export const decidedByVersion = pgView("decided_by_version", { ...decider, ...interval }).existing();

const taking = {
  claimId,
  meetingId,
  actorId: uuid("actor_id").notNull(),
  change: text("change", { enum: attendanceChanges }).notNull(),
  ...impreciseDate("effective"),
};
export const attendance = pgView("attendance", taking).existing();
export const attendanceVersion = pgView("attendance_version", { ...taking, ...interval }).existing();

const words = {
  claimId,
  speakerId: uuid("speaker_id").notNull(),
  onBehalfOfId: uuid("on_behalf_of_id"),
  addresseeId: uuid("addressee_id"),
  ...impreciseDate("said"),
  form: text("form", { enum: statementForms }).notNull(),
  medium: text("medium", { enum: statementMedia }),
  text: text("text").notNull(),
  language: text("language"),
  originalText: text("original_text"),
};
export const statement = pgView("statement", words).existing();
export const statementVersion = pgView("statement_version", { ...words, ...interval }).existing();

const about = { claimId, meetingId, position: integer("position").notNull() };
export const statementMeeting = pgView("statement_meeting", about).existing();
export const statementMeetingVersion = pgView("statement_meeting_version", {
  ...about,
  ...interval,
}).existing();

const asked = {
  id: uuid("id").notNull(),
  key: text("key").notNull(),
  text: text("text").notNull(),
  meetingId: uuid("meeting_id"),
  version: integer("version").notNull(),
  mergedIntoId: uuid("merged_into_id"),
};
export const question = pgView("question", { ...asked, ...recorded }).existing();
export const questionVersion = pgView("question_version", { ...asked, ...interval }).existing();

const taken = {
  claimId,
  questionId: uuid("question_id").notNull(),
  stance: text("stance", { enum: stances }).notNull(),
};
export const position = pgView("position", taken).existing();
export const positionVersion = pgView("position_version", { ...taken, ...interval }).existing();
