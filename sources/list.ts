import { and, eq, sql } from "drizzle-orm";
import { hasWords, inOrder, type Reader, sorted, tables } from "@/db";
import type { Sorting } from "@/lib/sorting";
import { sourceChoice } from "./read";
import type { SourceKind } from "./vocabulary";

const { actor, citation, source, sourceLook } = tables;

/** What sources can be sorted by; those that nobody knows the day of come as the earliest. */
export const sourceSortings = ["title", "publisher", "published", "recorded"] as const;
type SourceSorting = (typeof sourceSortings)[number];

/** As the indexes have them. */
const keys = {
  title: inOrder(source.title),
  publisher: inOrder(actor.name),
  published: sql`coalesce(${source.publishedLatest}, ${source.publishedEarliest}, '-infinity'::timestamptz)`,
  recorded: source.recordedAt,
};

interface SourcesAsked {
  q?: string | undefined;
  kind?: SourceKind | undefined;
  publisherId?: string | undefined;
  /** Days ("YYYY-MM-DD", UTC) that the day it was published on overlaps. */
  from?: string | undefined;
  to?: string | undefined;
  /** Those alone whose page was found changed or gone. */
  changed?: boolean;
  /** Those alone that nothing rests on. */
  unused?: boolean;
  sorting?: Sorting<SourceSorting>;
  /** The id of the last source of the page before. */
  after?: string | undefined;
  limit?: number;
}

/** A page of sources, the latest recorded first unless it is asked for otherwise. */
export async function listSources(db: Reader, asked: SourcesAsked) {
  const { sorting = { by: "recorded", descending: true }, after, limit = 50 } = asked;
  const { q, kind, publisherId, from, to, changed, unused } = asked;
  const { beyond, order } = sorted(
    {
      key: keys[sorting.by],
      id: source.id,
      from: sql`${source} join ${actor} on ${actor.id} = ${source.publisherId}`,
    },
    sorting.descending,
    after,
  );
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
        kind ? eq(source.kind, kind) : undefined,
        publisherId ? eq(source.publisherId, publisherId) : undefined,
        from
          ? sql`${source.published} is not null and coalesce(${source.publishedLatest} >= ${from}::date, true)`
          : undefined,
        to
          ? sql`${source.published} is not null and coalesce(${source.publishedEarliest} < ${to}::date + 1, true)`
          : undefined,
        changed
          ? sql`${source.id} = any (array(select ${sourceLook.sourceId} from ${sourceLook}
              where ${sourceLook.outcome} in ('changed', 'gone')))`
          : undefined,
        unused ? sql`not exists (select from citation c where c.source_id = ${source.id})` : undefined,
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(limit);
}
