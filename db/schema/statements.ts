import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { inOrder } from "@/db/in-order";
import { stances, statementForms, statementMedia } from "@/statements/vocabulary";
import { actor } from "./actors";
import { claim } from "./claims";
import { impreciseDate, instant, oneOf } from "./columns";
import { meeting } from "./meetings";

export const statement = pgTable(
  "statement",
  {
    claimId: uuid("claim_id")
      .primaryKey()
      .references(() => claim.id),
    speakerId: uuid("speaker_id")
      .notNull()
      .references(() => actor.id),
    onBehalfOfId: uuid("on_behalf_of_id").references(() => actor.id),
    addresseeId: uuid("addressee_id").references(() => actor.id),
    ...impreciseDate("said"),
    form: text({ enum: statementForms }).notNull(),
    medium: text({ enum: statementMedia }),
    text: text().notNull(),
    language: text(),
    originalText: text("original_text"),
  },
  (table) => [
    oneOf("statement_form_known", table.form, statementForms),
    oneOf("statement_medium_known", table.medium, statementMedia),
    index("statement_speaker").on(table.speakerId),
    index("statement_on_behalf_of").on(table.onBehalfOfId),
    index("statement_addressee").on(table.addresseeId),
    // What the desk sorts by: statements/list.ts asks in these words.
    index("statement_said").on(
      sql`coalesce(${table.saidLatest}, ${table.saidEarliest}, '-infinity'::timestamptz)`,
      table.claimId,
    ),
  ],
);

/** The meetings a statement is about. */
export const statementMeeting = pgTable(
  "statement_meeting",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claim.id),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.meetingId] }),
    index("statement_meeting_meeting").on(table.meetingId),
  ],
);

export const question = pgTable(
  "question",
  {
    id: uuid().primaryKey(),
    key: text().notNull().unique("question_key_unique"),
    text: text().notNull(),
    meetingId: uuid("meeting_id").references(() => meeting.id),
    /** The question it turned out to be one with, which holds every position on this one. */
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => question.id),
    version: integer().notNull().default(1),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    publicSince: instant("public_since"),
  },
  (table) => [
    check("question_not_merged_into_itself", sql`${table.mergedIntoId} <> ${table.id}`),
    index("question_by_text").on(inOrder(table.text), table.key),
    index("question_recorded").on(table.recordedAt, table.id),
    index("question_merged_into").on(table.mergedIntoId),
  ],
);

/** The stance that a statement takes on a question. */
export const position = pgTable(
  "position",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claim.id),
    questionId: uuid("question_id")
      .notNull()
      .references(() => question.id),
    stance: text({ enum: stances }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.questionId] }),
    oneOf("position_stance_known", table.stance, stances),
    index("position_question").on(table.questionId),
  ],
);
