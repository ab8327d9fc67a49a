import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { importForms, importStates } from "@/dossiers/vocabulary";
import { instant, oneOf } from "./columns";

/**
 * A file that somebody imports at the desk: what is to be done with it, how far that is, what came of it. No part of the
 * record.
 */
export const importRun = pgTable(
  "import_run",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id").notNull(),
    fileName: text("file_name").notNull(),
    form: text({ enum: importForms }).notNull(),
    /** The file as it was sent; null once nothing is to be done with it any more. */
    file: text(),
    /** Of a table: what its rows are, and which of its columns says what. */
    mapping: jsonb(),
    state: text({ enum: importStates }).notNull(),
    /** Whether what is on record is to be written anew, and what readers are told beside what is published. */
    update: boolean().notNull().default(false),
    note: text(),
    /** How many items have been written, of how many. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** What was, or would be, done; and the problems. */
    report: jsonb(),
    /** Why it ended otherwise than it should. */
    failure: text(),
    madeAt: instant("made_at").notNull(),
    /** When whoever works at it last said so; null while nobody does. */
    seenAt: instant("seen_at"),
    /** The taking up by which somebody works at it: another for each time that it is taken up. */
    takenBy: uuid("taken_by"),
    /** How often it was taken up and came to nothing since somebody last said what is to be done. */
    attempts: integer().notNull().default(0),
  },
  (table) => [
    oneOf("import_run_form_known", table.form, importForms),
    oneOf("import_run_state_known", table.state, importStates),
    index("import_run_made").on(table.madeAt, table.id),
    index("import_run_waiting").on(table.madeAt).where(sql`state in ('checking', 'importing')`),
  ],
);
