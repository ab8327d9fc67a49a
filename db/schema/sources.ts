import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { inOrder } from "@/db/in-order";
import { sourceKinds } from "@/sources/vocabulary";
import { actor } from "./actors";
import { impreciseDate, instant, oneOf } from "./columns";

/** A publication: an article, a transcript, a post, or one known only because another cites it. */
export const source = pgTable(
  "source",
  {
    id: uuid().primaryKey(),
    key: text().notNull().unique(),
    publisherId: uuid("publisher_id")
      .notNull()
      .references(() => actor.id),
    title: text().notNull(),
    url: text(),
    /** Where a copy of it is kept: an archive of the web. */
    archiveUrl: text("archive_url"),
    kind: text({ enum: sourceKinds }).notNull(),
    language: text(),
    ...impreciseDate("published"),
    retrievedAt: instant("retrieved_at"),
    note: text(),
    version: integer().notNull().default(1),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    /** When a published claim first cited it; until then the public cannot see it. */
    publicSince: instant("public_since"),
    importDigest: text("import_digest"),
  },
  (table) => [
    oneOf("source_kind_known", table.kind, sourceKinds),
    index("source_publisher").on(table.publisherId),
    // Addresses are found by how they begin, too.
    index("source_url").on(table.url.op("text_pattern_ops")),
    index("source_recorded").on(table.recordedAt, table.id),
    // What the desk sorts by: sources/list.ts asks in these words.
    index("source_by_title").on(inOrder(table.title), table.id),
    index("source_published").on(
      sql`coalesce(${table.publishedLatest}, ${table.publishedEarliest}, '-infinity'::timestamptz)`,
      table.id,
    ),
  ],
);

/** The words of a source as they were captured at one moment. */
export const sourceCapture = pgTable(
  "source_capture",
  {
    id: uuid().primaryKey(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => source.id),
    text: text().notNull(),
    /** SHA-256 of the UTF-8 text, lower-case hexadecimal. */
    sha256: text().notNull(),
    capturedAt: instant("captured_at").notNull().defaultNow(),
  },
  (table) => [index("source_capture_source").on(table.sourceId)],
);
