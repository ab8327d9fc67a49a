import { and, isNull, sql } from "drizzle-orm";
import { foundTyping, inOrder, likeliest, namedSo, type Reader, tables } from "@/db";
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

/**
 * Actors whom what is being typed may mean, misspelt names included, the likeliest first; of those that are as likely
 * (where very many are, of those recorded last: db/found.ts) whom something was published of last; for type-ahead.
 */
export async function findActors(db: Reader, typed: string, limit = 12): Promise<ActorChoice[]> {
  const { actor, pageMoment } = tables;
  const lastTold = sql`(select max(${pageMoment.at}) from ${pageMoment} where ${pageMoment.subjectId} = ${actor.id})`;
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
    .innerJoin(...foundTyping("actor", actor.id, typed))
    .where(isNull(actor.mergedIntoId))
    .orderBy(
      ...likeliest(typed),
      ...(typed.trim() ? [sql`${lastTold} desc nulls last`] : []),
      inOrder(actor.name),
      actor.id,
    )
    .limit(limit);
}

/** The actors that somebody means who typed a whole name, alias or key instead of choosing from the list. */
export async function actorsNamed(
  db: Reader,
  name: string,
): Promise<Pick<ActorChoice, "id" | "key" | "name" | "kind">[]> {
  const { actor } = tables;
  return db
    .select({ id: actor.id, key: actor.key, name: actor.name, kind: actor.kind })
    .from(actor)
    .where(
      and(
        isNull(actor.mergedIntoId),
        sql`${actor.id} in (select id from actor where key = ${name.trim()} union ${namedSo("actor", name)})`,
      ),
    )
    .limit(3);
}
