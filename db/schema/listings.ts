import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  index,
  integer,
  type PgColumn,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { claimLists, claimStates } from "@/claims/vocabulary";
import { stances } from "@/statements/vocabulary";
import { instant, oneOf } from "./columns";

const isPosition = (table: { questionId: PgColumn; state: PgColumn }) =>
  sql`${table.questionId} is not null and ${table.state} = 'published'`;

/**
 * In which lists of pages each public claim stands, where, and from when to when. PostgreSQL derives it from the past
 * of the record when an act is written, in the same transaction; `relist_claims()` derives all of it anew.
 */
export const listedClaim = pgTable(
  "listed_claim",
  {
    list: text({ enum: claimLists }).notNull(),
    /** What the list is of: a meeting, an actor, a source or a question. */
    subjectId: uuid("subject_id").notNull(),
    claimId: uuid("claim_id").notNull(),
    state: text({ enum: claimStates }).notNull(),
    // Its place: the days of `momentOf`, by the clock of the meeting whose list it is; of positions, and in lists of no
    // meeting, by that of the claim (`past.clock`); then recording.
    byDay: date("by_day").notNull(),
    reportedDay: date("reported_day").notNull(),
    fromDay: date("from_day").notNull(),
    seq: bigint({ mode: "number" }).notNull(),
    stoodFrom: instant("stood_from").notNull(),
    stoodTo: instant("stood_to").notNull(),
    // Of the lists of positions alone: who took which stance, and on what.
    speakerId: uuid("speaker_id"),
    questionId: uuid("question_id"),
    stance: text({ enum: stances }),
  },
  (table) => [
    oneOf("listed_claim_list_known", table.list, claimLists),
    index("listed_claim_claim").on(table.claimId),
    // With `stood_from` and `stood_to` beside them (INCLUDE, for which Drizzle has no word): see migration 0033.
    index("listed_claim_place").on(
      table.subjectId,
      table.list,
      table.byDay,
      table.reportedDay,
      table.fromDay,
      table.seq,
    ),
    index("listed_claim_speaker")
      .on(
        table.subjectId,
        table.list,
        table.speakerId,
        table.questionId,
        table.byDay,
        table.reportedDay,
        table.fromDay,
        table.seq,
      )
      .where(isPosition(table)),
    index("listed_claim_stance")
      .on(
        table.subjectId,
        table.list,
        table.speakerId,
        table.questionId,
        table.stance,
        table.byDay,
        table.reportedDay,
        table.fromDay,
        table.seq,
      )
      .where(isPosition(table)),
    // What programs list of an actor or a meeting, those recorded last first.
    index("listed_claim_recorded")
      .on(table.subjectId, table.list, table.seq)
      .where(
        sql`${table.list} in ('statements', 'addressed') and ${table.state} = 'published' and ${table.stoodTo} = 'infinity'`,
      ),
  ],
);

/** How many claims stand in each list now; of the actors that hold a position on a question, how many these are. */
export const listLength = pgTable(
  "list_length",
  {
    list: text({ enum: [...claimLists, "holders"] }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    claims: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.list] })],
);

/** Who holds a position on a question now, by the place of the published claim with which they took it last. */
export const positionHolder = pgTable(
  "position_holder",
  {
    questionId: uuid("question_id").notNull(),
    actorId: uuid("actor_id").notNull(),
    /** In how many published claims they took one. */
    claims: integer().notNull(),
    // The place of the last of these in the list of the question's positions.
    byDay: date("by_day").notNull(),
    reportedDay: date("reported_day").notNull(),
    fromDay: date("from_day").notNull(),
    seq: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.actorId] }),
    index("position_holder_place").on(
      table.questionId,
      table.byDay,
      table.reportedDay,
      table.fromDay,
      table.seq,
    ),
  ],
);

/** Whom each source relies on: the links of the chains with which public claims cite it now. */
export const sourceLink = pgTable(
  "source_link",
  {
    sourceId: uuid("source_id").notNull(),
    actorId: uuid("actor_id").notNull(),
    claimId: uuid("claim_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.actorId, table.claimId] }),
    index("source_link_claim").on(table.claimId),
  ],
);

/** How often readers have seen a meeting or its status change, and when last: see `past.revised_at`. */
export const meetingRevision = pgTable("meeting_revision", {
  meetingId: uuid("meeting_id").primaryKey(),
  changes: integer().notNull(),
  lastChanged: instant("last_changed").notNull(),
});

/**
 * The instants from which the page of a meeting or an actor stood differently: of every act that readers came to see on
 * it, on a claim in its lists, or on one that bears on such a claim or that such a claim bears on. Of a question: of
 * every act that readers came to see on a claim that takes a position on it, or ever did.
 */
export const pageMoment = pgTable(
  "page_moment",
  {
    subjectId: uuid("subject_id").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.at] })],
);
