import { bigint, date, pgView, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "@/db/schema/columns";

const columns = {
  /** A day, month, year or decade, by how its days begin: "2025-10-21" to "202". After "all ": what is of all of it. */
  period: text("period").notNull(),
  subjectId: uuid("subject_id").notNull(),
};

/** What is public, in a list for each period of the calendar, and its place in that list. */
export const statementPeriod = pgView("statement_period", {
  ...columns,
  seq: bigint("seq", { mode: "number" }).notNull(),
  /** By the calendars of its meetings; infinite where open. */
  firstDay: date("first_day").notNull(),
  lastDay: date("last_day").notNull(),
}).existing();
export const sourcePeriod = pgView("source_period", {
  ...columns,
  recordedAt: instant("recorded_at").notNull(),
}).existing();
export const meetingPeriod = pgView("meeting_period", {
  ...columns,
  latest: instant("latest").notNull(),
  key: text("key").notNull(),
}).existing();
