import { eq, inArray, sql } from "drizzle-orm";
import { inOrder, type Reader, tables } from "@/db";
import { actorsNamed } from "./find";

/** Actors on record who already go by one of the names that a new one is to have: as their own, in their script, as an alias. */
export async function actorsAlike(db: Reader, names: readonly string[]) {
  const { actor, actorAlias } = tables;
  const found = await Promise.all(names.filter((name) => name.trim()).map((name) => actorsNamed(db, name)));
  const ids = [...new Set(found.flat().map(({ id }) => id))];
  if (ids.length === 0) return [];
  return db
    .select({
      id: actor.id,
      key: actor.key,
      kind: actor.kind,
      name: actor.name,
      nativeName: actor.nativeName,
      aliases: sql<string | null>`string_agg(${actorAlias.name}, ', ' order by ${inOrder(actorAlias.name)})`,
    })
    .from(actor)
    .leftJoin(actorAlias, eq(actorAlias.actorId, actor.id))
    .where(inArray(actor.id, ids))
    .groupBy(actor.id)
    .limit(3);
}
