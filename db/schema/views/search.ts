import { bigint, customType, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Folded words, each with its weight: A of a name or of what was said, B of who takes part, C of a place, D of the rest. */
const words = customType<{ data: string }>({ dataType: () => "tsvector" });

const columns = {
  subjectId: uuid("subject_id").notNull(),
  /** Order of recording. */
  seq: bigint("seq", { mode: "number" }).notNull(),
  /** The folded names, parted by " | ". */
  names: text("names").notNull(),
  words: words("words").notNull(),
};

/** What each thing is found by. */
export const foundActor = pgView("found_actor", columns).existing();
export const foundMeeting = pgView("found_meeting", columns).existing();
export const foundSource = pgView("found_source", columns).existing();
export const foundQuestion = pgView("found_question", columns).existing();
export const foundStatement = pgView("found_statement", columns).existing();
/** Of those recorded last alone, without an index. */
export const foundMeetingLately = pgView("found_meeting_lately", columns).existing();
export const foundSourceLately = pgView("found_source_lately", columns).existing();
export const foundStatementLately = pgView("found_statement_lately", columns).existing();
