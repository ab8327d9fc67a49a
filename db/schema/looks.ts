import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { lookFailures, lookOutcomes } from "@/sources/vocabulary";
import { instant, oneOf } from "./columns";
import { source } from "./sources";

/** What was last found at the address of a source, and when it is looked at again. No part of the record. */
export const sourceWatch = pgTable(
  "source_watch",
  {
    sourceId: uuid("source_id")
      .primaryKey()
      .references(() => source.id),
    /** The address that this is about: a source may be given another. */
    url: text().notNull(),
    /** Its host and port: no host is asked often. */
    host: text().notNull(),
    nextLook: instant("next_look").notNull(),
    /** Looks since the last that found something new: the more there are, the longer until the next. */
    quietLooks: integer("quiet_looks").notNull().default(0),
    /** Of the page that was read last; null where none has been. */
    title: text(),
    sha256: text(),
    etag: text(),
    lastModified: text("last_modified"),
  },
  (table) => [index("source_watch_next").on(table.nextLook)],
);

/** One look at the address of a source. Kept as an observation beside the record, and never changed. */
export const sourceLook = pgTable(
  "source_look",
  {
    id: uuid().primaryKey(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => source.id),
    at: instant("at").notNull(),
    outcome: text({ enum: lookOutcomes }).notNull(),
    failure: text({ enum: lookFailures }),
    wordsChanged: boolean("words_changed").notNull().default(false),
    titleChanged: boolean("title_changed").notNull().default(false),
    title: text(),
    /** SHA-256 of the words that were read, lower-case hexadecimal. */
    sha256: text(),
    /** The words themselves, where they are not those that were on record already. */
    text: text(),
  },
  (table) => [
    oneOf("source_look_outcome_known", table.outcome, lookOutcomes),
    oneOf("source_look_failure_known", table.failure, lookFailures),
    index("source_look_source").on(table.sourceId, table.at),
    index("source_look_changed").on(table.at).where(sql`outcome = 'changed'`),
  ],
);
