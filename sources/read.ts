import { desc, eq, sql } from "drizzle-orm";
import { foundTyping, likeliest, namedSo, type Reader, tables } from "@/db";
import { latestCapture } from "./capture";

export interface SourceChoice {
  id: string;
  title: string;
  publisherId: string;
  publisher: string;
  url: string | null;
  published: string | null;
}

/** The columns of a source as it is chosen. */
export const sourceChoice = () => ({
  id: tables.source.id,
  title: tables.source.title,
  publisherId: tables.source.publisherId,
  publisher: tables.actor.name,
  url: tables.source.url,
  published: tables.source.published,
});

/** Sources by the words of their title, publisher or address, the likeliest first, then the latest recorded; for type-ahead. */
export async function findSources(db: Reader, typed: string, limit = 12): Promise<SourceChoice[]> {
  const { actor, source } = tables;
  return db
    .select(sourceChoice())
    .from(source)
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .innerJoin(...foundTyping("source", source.id, typed))
    .orderBy(...likeliest(typed), desc(source.recordedAt), desc(source.id))
    .limit(limit);
}

/** The sources that somebody means who typed a whole title or address instead of choosing from the list. */
export async function sourcesNamed(db: Reader, name: string): Promise<SourceChoice[]> {
  const { actor, source } = tables;
  const wanted = name.trim();
  return db
    .select(sourceChoice())
    .from(source)
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .where(
      sql`${source.id} in (select id from source where url = ${wanted} union ${namedSo("source", wanted)})`,
    )
    .limit(3);
}

/** A source with its latest captured words, as its form shows it; null when there is none. */
export async function readSource(db: Reader, id: string) {
  const { actor, source } = tables;
  const [found] = await db
    .select()
    .from(source)
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .where(eq(source.id, id));
  if (!found) return null;
  return { ...found.source, publisher: found.actor.name, text: await latestCapture(db, id) };
}
