import { and, desc, eq, or, sql } from "drizzle-orm";
import { fitsTyping, foundAs, hasWords, isNamed, likeliest, type Reader, tables } from "@/db";
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
    .innerJoin(...foundAs("source", source.id))
    .where(typed.trim() ? fitsTyping(typed) : undefined)
    .orderBy(...(typed.trim() ? [likeliest(typed)] : []), desc(source.recordedAt), desc(source.id))
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
    .innerJoin(...foundAs("source", source.id))
    .where(or(eq(source.url, wanted), isNamed(wanted)))
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

/** A page of sources, latest recorded first, before the given one. */
export async function listSources(
  db: Reader,
  { q = "", before, limit = 50 }: { q?: string; before?: string | undefined; limit?: number },
) {
  const { actor, citation, source } = tables;
  return db
    .select({
      ...sourceChoice(),
      kind: source.kind,
      recordedAt: source.recordedAt,
      claims: sql<number>`(select count(distinct ${citation.claimId})::integer from ${citation} where ${citation.sourceId} = ${source.id})`,
    })
    .from(source)
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .where(
      and(
        q ? hasWords("source", source.id, q) : undefined,
        before
          ? sql`(${source.recordedAt}, ${source.id}) < (select s.recorded_at, s.id from source s where s.id = ${before})`
          : undefined,
      ),
    )
    .orderBy(desc(source.recordedAt), desc(source.id))
    .limit(limit);
}
