import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { hasWords, inOrder, type Reader, sorted, tables } from "@/db";
import type { Sorting } from "@/lib/sorting";
import type { ActorKind } from "./vocabulary";

const { actor } = tables;
const affiliation = alias(actor, "affiliation");

/** What actors can be sorted by. */
export const actorSortings = ["name", "recorded"] as const;
type ActorSorting = (typeof actorSortings)[number];

const keys = { name: inOrder(actor.name), recorded: actor.recordedAt };

interface ActorsAsked {
  q?: string | undefined;
  kind?: ActorKind | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  affiliationId?: string | undefined;
  sorting?: Sorting<ActorSorting>;
  /** The id of the last actor of the page before. */
  after?: string | undefined;
  limit?: number;
}

/** A page of actors by name, or as asked; without those that were merged into others. */
export async function listActors(db: Reader, asked: ActorsAsked) {
  const { q, kind, country, affiliationId, after, limit = 50 } = asked;
  const { sorting = { by: "name", descending: false } } = asked;
  const { beyond, order } = sorted(
    { key: keys[sorting.by], id: actor.id, from: sql`${actor}` },
    sorting.descending,
    after,
  );
  return db
    .select({
      id: actor.id,
      key: actor.key,
      kind: actor.kind,
      name: actor.name,
      nativeName: actor.nativeName,
      country: actor.country,
      recordedAt: actor.recordedAt,
      affiliation: affiliation.name,
    })
    .from(actor)
    .leftJoin(affiliation, eq(affiliation.id, actor.affiliationId))
    .where(
      and(
        isNull(actor.mergedIntoId),
        q ? hasWords("actor", actor.id, q) : undefined,
        kind ? eq(actor.kind, kind) : undefined,
        country ? eq(actor.country, country) : undefined,
        affiliationId ? eq(actor.affiliationId, affiliationId) : undefined,
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(limit);
}
