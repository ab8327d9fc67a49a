import { bigint, customType, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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

/** One row of the record before and after an act, written by the database itself. Append-only. */
export const historyChange = pgTable(
  "history_change",
  {
    entryId: uuid("entry_id").notNull(),
    position: bigint({ mode: "number" }).notNull(),
    tableName: text("table_name").notNull(),
    rowId: text("row_id").notNull(),
    before: jsonb(),
    after: jsonb(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.position] }),
    index("history_change_row").on(table.tableName, table.rowId),
  ],
);
