import {
  bigint,
  customType,
  index,
  jsonb,
  pgTable,
  pgView,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** A transaction, by PostgreSQL's own 64-bit number. */
const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * One act on the record: who, when, what, why. Append-only. It has no foreign keys, because it outlives its
 * subject, and it names the person as they were.
 */
export const historyEntry = pgTable(
  "history_entry",
  {
    id: uuid().primaryKey(),
    /** Order of the acts as committed: taken under a lock, so a later act never has a lower number. */
    seq: bigint({ mode: "number" }).notNull().unique().default(0),
    at: instant("at").notNull().defaultNow(),
    /** The transaction that made the change: what ties the changed rows to this entry and no other. */
    transaction: transactionId().notNull().default("0"),
    userId: uuid("user_id").notNull(),
    userName: text("user_name").notNull(),
    userRole: text("user_role").notNull(),
    action: text().notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    reason: text(),
  },
  (table) => [index("history_entry_subject").on(table.subjectId, table.seq)],
);

/** The columns that a table of record has had at some time, in the order in which images have their values. Append-only. */
export const historyForm = pgTable(
  "history_form",
  {
    id: smallint().primaryKey().generatedAlwaysAsIdentity(),
    tableName: text("table_name").notNull(),
    /** The column that says whose row it is, whose value an image has apart. */
    owner: text().notNull(),
    columns: text().array().notNull(),
  },
  (table) => [unique("history_form_columns").on(table.tableName, table.owner, table.columns)],
);

/**
 * One row of the record as an act left it, written by the database itself: its values as an array, without the names of
 * columns, or as an object what is otherwise than in the image it replaces, where that is an array. What was before is
 * kept only where no image says it. Append-only; read as {@link historyChange}.
 */
export const historyImage = pgTable(
  "history_image",
  {
    position: bigint({ mode: "number" }).primaryKey(),
    entryId: uuid("entry_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    /** The position of the image that says what was before. */
    replaces: bigint({ mode: "number" }),
    form: smallint().notNull(),
    /** What tells the row from others of its owner. */
    part: text(),
    before: jsonb(),
    after: jsonb(),
  },
  (table) => [index("history_image_entry").on(table.entryId), index("history_image_owner").on(table.ownerId)],
);

/** While many acts are written together: the entry of each act, by what it is done to. Empty at the end of each. */
export const historyTogether = pgTable("history_together", {
  subjectId: uuid("subject_id").primaryKey(),
  entryId: uuid("entry_id").notNull(),
});

/** One row of the record before and after an act, whole. */
export const historyChange = pgView("history_change", {
  entryId: uuid("entry_id").notNull(),
  position: bigint("position", { mode: "number" }).notNull(),
  tableName: text("table_name").notNull(),
  rowId: text("row_id").notNull(),
  before: jsonb("before"),
  after: jsonb("after"),
  /** The record that the row is of: an actor, a claim, the claim of a statement, the citation of a link. */
  ownerId: uuid("owner_id").notNull(),
}).existing();
