import { and, asc, eq, exists, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { type Database, tables } from "@/db";

/** How many addresses are taken up, and how many are found due, at once. */
const atOnce = 200;

/** The public can see it, and something published rests on it. */
const isCited = (): SQL | undefined => {
  const { source } = tables;
  return and(
    isNotNull(source.publicSince),
    isNotNull(source.url),
    sql`exists (select from citation c join claim k on k.id = c.claim_id
      where c.source_id = ${source.id} and k.state = 'published')`,
  );
};

/**
 * The sources whose addresses are due to be looked at: of each host one, so that none is asked often. Those that
 * something published has come to rest on are taken up on the way.
 */
export async function sourcesDue(db: Database, now: Date): Promise<string[]> {
  const { source, sourceWatch } = tables;
  const fresh = await db
    .select({ id: source.id, url: source.url })
    .from(source)
    .leftJoin(sourceWatch, eq(sourceWatch.sourceId, source.id))
    .where(and(isCited(), isNull(sourceWatch.sourceId)))
    .limit(atOnce);
  const taken = fresh.flatMap(({ id, url }) =>
    url ? [{ sourceId: id, url, host: new URL(url).host, nextLook: now }] : [],
  );
  if (taken.length > 0) await db.insert(sourceWatch).values(taken).onConflictDoNothing();
  const due = await db
    .selectDistinctOn([sourceWatch.host], { id: sourceWatch.sourceId })
    .from(sourceWatch)
    .innerJoin(source, eq(source.id, sourceWatch.sourceId))
    .where(and(lte(sourceWatch.nextLook, now), isCited()))
    .orderBy(asc(sourceWatch.host), asc(sourceWatch.nextLook))
    .limit(atOnce);
  return due.map(({ id }) => id);
}

/** How long whoever took a source up is trusted to be at it, in milliseconds; from then on it is due again. */
const trusted = 10 * 60_000;

/** Takes up a source that is due, so that no other instance does; false where one has already. */
export async function takeUp(db: Database, sourceId: string, now: Date): Promise<boolean> {
  const { source, sourceWatch } = tables;
  const taken = await db
    .update(sourceWatch)
    .set({ nextLook: new Date(now.getTime() + trusted) })
    .where(
      and(
        eq(sourceWatch.sourceId, sourceId),
        lte(sourceWatch.nextLook, now),
        exists(
          db
            .select({ id: source.id })
            .from(source)
            .where(and(eq(source.id, sourceId), isCited())),
        ),
      ),
    )
    .returning({ id: sourceWatch.sourceId });
  return taken.length > 0;
}
