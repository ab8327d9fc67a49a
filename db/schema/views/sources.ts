import { boolean, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { impreciseDate, instant } from "@/db/schema/columns";
import { lookOutcomes, sourceKinds } from "@/sources/vocabulary";
import { interval, recorded } from "./columns";

const columns = {
  id: uuid("id").notNull(),
  publisherId: uuid("publisher_id").notNull(),
  title: text("title").notNull(),
  url: text("url"),
  archiveUrl: text("archive_url"),
  kind: text("kind", { enum: sourceKinds }).notNull(),
  language: text("language"),
  note: text("note"),
  version: integer("version").notNull(),
};
const published = impreciseDate("published");
export const source = pgView("source", {
  ...columns,
  key: text("key").notNull(),
  ...published,
  retrievedAt: instant("retrieved_at"),
  ...recorded,
}).existing();
export const sourceVersion = pgView("source_version", {
  ...columns,
  published: published.published,
  publishedAsWorded: published.publishedAsWorded,
  ...interval,
}).existing();

/** Without the captured words, which are somebody else's. */
export const sourceCapture = pgView("source_capture", {
  id: uuid("id").notNull(),
  sourceId: uuid("source_id").notNull(),
  sha256: text("sha256").notNull(),
  capturedAt: instant("captured_at").notNull(),
}).existing();

/** Looks at its address, without the words that were found. */
export const sourceLook = pgView("source_look", {
  id: uuid("id").notNull(),
  sourceId: uuid("source_id").notNull(),
  at: instant("at").notNull(),
  outcome: text("outcome", { enum: lookOutcomes }).notNull(),
  wordsChanged: boolean("words_changed").notNull(),
  titleChanged: boolean("title_changed").notNull(),
}).existing();
