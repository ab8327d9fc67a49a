import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { claimKinds, claimStates, relationKinds } from "@/claims/vocabulary";
import { attendanceChanges, placeModes, statuses } from "@/meetings/vocabulary";
import { excerptChecks } from "@/provenance/vocabulary";
import { actor } from "./actors";
import { impreciseDate, instant, oneOf } from "./columns";
import { meeting } from "./meetings";
import { source } from "./sources";

/** What every claim has, whatever its kind. Each kind adds a row of its own under the same id. */
export const claim = pgTable(
  "claim",
  {
    id: uuid().primaryKey(),
    key: text().notNull(),
    kind: text({ enum: claimKinds }).notNull(),
    state: text({ enum: claimStates }).notNull(),
    version: integer().notNull().default(1),
    /** Order of recording, the last resort when dates tie. */
    seq: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    authorId: uuid("author_id").notNull(),
    /** Who last wrote its content; neither this person nor the author approves it. */
    lastEditedById: uuid("last_edited_by_id").notNull(),
    reviewerId: uuid("reviewer_id"),
    /** Whose account it is; null: the record's own. A statement is always its speaker's. */
    accordingToId: uuid("according_to_id").references(() => actor.id),
    ...impreciseDate("reported"),
    note: text(),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    publishedAt: instant("published_at"),
    /** Why a reviewer sent it back; for the author's eyes. */
    sentBackReason: text("sent_back_reason"),
    /** The note readers see beside a correction or a retraction. */
    publicNote: text("public_note"),
    /** When its draft was put aside; it stays on record, and can be taken up again for a while. */
    discardedAt: instant("discarded_at"),
    importDigest: text("import_digest"),
  },
  (table) => [
    unique("claim_kind_key_unique").on(table.kind, table.key),
    oneOf("claim_kind_known", table.kind, claimKinds),
    oneOf("claim_state_known", table.state, claimStates),
    check("claim_only_drafts_discarded", sql`${table.discardedAt} is null or ${table.state} = 'draft'`),
    index("claim_seq").on(table.seq, table.id),
    index("claim_state").on(table.state, table.seq),
    index("claim_author").on(table.authorId, table.state),
    index("claim_according_to").on(table.accordingToId),
  ],
);

export const statusChange = pgTable(
  "status_change",
  {
    claimId: uuid("claim_id")
      .primaryKey()
      .references(() => claim.id),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id),
    status: text({ enum: statuses }).notNull(),
    /** The source's own word for the status: "on hold". */
    statusAsWorded: text("status_as_worded"),
    ...impreciseDate("effective"),
    /** Whether this change gives a date, or says that there is none (null). Words may stand without either. */
    setsSchedule: boolean("sets_schedule").notNull().default(false),
    ...impreciseDate("scheduled"),
    /** Whether this change says anything of the place; said and all null: known to be none. */
    setsPlace: boolean("sets_place").notNull().default(false),
    venue: text(),
    city: text(),
    country: text(),
    mode: text({ enum: placeModes }),
  },
  (table) => [
    oneOf("status_change_status_known", table.status, statuses),
    oneOf("status_change_mode_known", table.mode, placeModes),
    index("status_change_meeting").on(table.meetingId),
  ],
);

/** Who took the decision that a status change tells of. */
export const decidedBy = pgTable(
  "decided_by",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claim.id),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => actor.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.actorId] }),
    index("decided_by_actor").on(table.actorId),
  ],
);

export const attendance = pgTable(
  "attendance",
  {
    claimId: uuid("claim_id")
      .primaryKey()
      .references(() => claim.id),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => actor.id),
    change: text({ enum: attendanceChanges }).notNull(),
    ...impreciseDate("effective"),
  },
  (table) => [
    oneOf("attendance_change_known", table.change, attendanceChanges),
    index("attendance_meeting").on(table.meetingId),
    index("attendance_actor").on(table.actorId),
  ],
);

/** One claim bears on another: `claimId` *how* `targetId`. */
export const claimRelation = pgTable(
  "claim_relation",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claim.id),
    how: text({ enum: relationKinds }).notNull(),
    targetId: uuid("target_id")
      .notNull()
      .references(() => claim.id),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.how, table.targetId] }),
    oneOf("claim_relation_how_known", table.how, relationKinds),
    index("claim_relation_target").on(table.targetId),
  ],
);

/** A source that carries a claim, with the excerpt that carries it. */
export const citation = pgTable(
  "citation",
  {
    id: uuid().primaryKey(),
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claim.id),
    position: integer().notNull(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => source.id),
    excerpt: text(),
    /** What stands right before and after the excerpt there: tells which it is of words that occur more than once. */
    excerptPrefix: text("excerpt_prefix"),
    excerptSuffix: text("excerpt_suffix"),
    excerptCheck: text("excerpt_check", { enum: excerptChecks }).notNull(),
  },
  (table) => [
    unique("citation_claim_position_unique").on(table.claimId, table.position),
    oneOf("citation_excerpt_check_known", table.excerptCheck, excerptChecks),
    index("citation_source").on(table.sourceId),
  ],
);

/** Whom the source relies on, from the source outwards; the source's publisher is the link before the first. */
export const citationLink = pgTable(
  "citation_link",
  {
    citationId: uuid("citation_id")
      .notNull()
      .references(() => citation.id),
    position: integer().notNull(),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => actor.id),
  },
  (table) => [
    primaryKey({ columns: [table.citationId, table.position] }),
    unique("citation_link_actor_once").on(table.citationId, table.actorId),
    index("citation_link_actor").on(table.actorId),
  ],
);
