import { bigint, date, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { claimLists, claimStates } from "@/claims/vocabulary";
import { instant } from "@/db/schema/columns";
import { stances } from "@/statements/vocabulary";

/** In which lists of pages each claim stands, and where: those that come last first. */
export const listedClaim = pgView("listed_claim", {
  list: text("list", { enum: claimLists }).notNull(),
  subjectId: uuid("subject_id").notNull(),
  claimId: uuid("claim_id").notNull(),
  state: text("state", { enum: claimStates }).notNull(),
  byDay: date("by_day").notNull(),
  reportedDay: date("reported_day").notNull(),
  fromDay: date("from_day").notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  speakerId: uuid("speaker_id"),
  questionId: uuid("question_id"),
  stance: text("stance", { enum: stances }),
}).existing();

/** Who holds a position on a question, by the place of the claim with which they took it last. */
export const positionHolder = pgView("position_holder", {
  questionId: uuid("question_id").notNull(),
  actorId: uuid("actor_id").notNull(),
  claims: integer("claims").notNull(),
  byDay: date("by_day").notNull(),
  reportedDay: date("reported_day").notNull(),
  fromDay: date("from_day").notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
}).existing();

/** How many claims stand in each list. */
export const listLength = pgView("list_length", {
  list: text("list", { enum: [...claimLists, "holders"] }).notNull(),
  subjectId: uuid("subject_id").notNull(),
  claims: integer("claims").notNull(),
}).existing();

/** Whom a source relies on, by which claim. */
export const sourceLink = pgView("source_link", {
  sourceId: uuid("source_id").notNull(),
  actorId: uuid("actor_id").notNull(),
  claimId: uuid("claim_id").notNull(),
}).existing();

/** How often readers have seen a meeting or its status change, and when last. */
export const meetingRevision = pgView("meeting_revision", {
  meetingId: uuid("meeting_id").notNull(),
  changes: integer("changes").notNull(),
  lastChanged: instant("last_changed").notNull(),
}).existing();

/** From when the page of a meeting or an actor stood differently, and what was said on a question. */
export const pageMoment = pgView("page_moment", {
  subjectId: uuid("subject_id").notNull(),
  at: instant("at").notNull(),
}).existing();
