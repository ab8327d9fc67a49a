import { bigint, date, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { claimLists, claimStates } from "@/claims/vocabulary";
import { instant } from "@/db/schema/columns";

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
}).existing();

/** How many claims stand in each list. */
export const listLength = pgView("list_length", {
  list: text("list", { enum: claimLists }).notNull(),
  subjectId: uuid("subject_id").notNull(),
  claims: integer("claims").notNull(),
}).existing();

/** From when the page of a meeting or an actor stood differently. */
export const pageMoment = pgView("page_moment", {
  subjectId: uuid("subject_id").notNull(),
  at: instant("at").notNull(),
}).existing();
