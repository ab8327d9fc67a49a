import { and, eq, isNull, or, sql } from "drizzle-orm";
import { fitsTyping, foundAs, isNamed, likeliest, type Reader, tables } from "@/db";
import type { ActorKind } from "./vocabulary";

export interface ActorChoice {
  id: string;
  key: string;
  name: string;
  kind: ActorKind;
  nativeName: string | null;
  description: string | null;
  affiliation: string | null;
  /** Its folded names, parted by " | ". */
  names: string;
}

/** Actors whom what is being typed may mean, misspelt names included, the likeliest first; for type-ahead. */
export async function findActors(db: Reader, typed: string, limit = 12): Promise<ActorChoice[]> {
  const { actor } = tables;
  return db
    .select({
      id: actor.id,
      key: actor.key,
      name: actor.name,
      kind: actor.kind,
      nativeName: actor.nativeName,
      description: actor.description,
      affiliation: sql<string | null>`(select a.name from actor a where a.id = ${actor.affiliationId})`,
      names: sql<string>`found.names`,
    })
    .from(actor)
    .innerJoin(...foundAs("actor", actor.id))
    .where(and(isNull(actor.mergedIntoId), typed.trim() ? fitsTyping(typed) : undefined))
    .orderBy(likeliest(typed), actor.name, actor.id)
    .limit(limit);
}

/** The actors that somebody means who typed a whole name, alias or key instead of choosing from the list. */
export async function actorsNamed(db: Reader, name: string): Promise<{ id: string; name: string }[]> {
  const { actor } = tables;
  return db
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .innerJoin(...foundAs("actor", actor.id))
    .where(and(isNull(actor.mergedIntoId), or(eq(actor.key, name.trim()), isNamed(name))))
    .limit(3);
}
