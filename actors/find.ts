import { and, eq, ilike, isNull, or, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { ActorKind } from "./vocabulary";

export interface ActorChoice {
  id: string;
  key: string;
  name: string;
  kind: ActorKind;
  nativeName: string | null;
  description: string | null;
  affiliation: string | null;
}

/** `%` and `_` stand for themselves in what people type. */
export const likePattern = (typed: string) => `%${typed.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;

/** Actors whose name, native name or alias holds what was typed, closest names first; for type-ahead. */
export async function findActors(db: Reader, typed: string, limit = 12): Promise<ActorChoice[]> {
  const { actor, actorAlias } = tables;
  const pattern = likePattern(typed.trim());
  const aliased = sql`exists (select from ${actorAlias} where ${actorAlias.actorId} = ${actor.id} and ${actorAlias.name} ilike ${pattern})`;
  return db
    .select({
      id: actor.id,
      key: actor.key,
      name: actor.name,
      kind: actor.kind,
      nativeName: actor.nativeName,
      description: actor.description,
      affiliation: sql<string | null>`(select a.name from actor a where a.id = ${actor.affiliationId})`,
    })
    .from(actor)
    .where(
      and(
        isNull(actor.mergedIntoId),
        or(ilike(actor.name, pattern), ilike(actor.nativeName, pattern), aliased),
      ),
    )
    .orderBy(sql`similarity(${actor.name}, ${typed}) desc`, actor.name, actor.id)
    .limit(limit);
}

/** The actors that somebody means who typed a whole name, alias or key instead of choosing from the list. */
export async function actorsNamed(db: Reader, name: string): Promise<{ id: string; name: string }[]> {
  const { actor, actorAlias } = tables;
  const wanted = name.trim().toLowerCase();
  return db
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(
      and(
        isNull(actor.mergedIntoId),
        or(
          eq(actor.key, name.trim()),
          sql`lower(${actor.name}) = ${wanted}`,
          sql`lower(${actor.nativeName}) = ${wanted}`,
          sql`exists (select from ${actorAlias} where ${actorAlias.actorId} = ${actor.id} and lower(${actorAlias.name}) = ${wanted})`,
        ),
      ),
    )
    .limit(3);
}
