import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { hasWords, type Reader, tables } from "@/db";
import { isId } from "@/lib/ids";

/** An actor, by its id or its key, with its aliases and roles as its form shows it; null when there is none. */
export async function readActor(db: Reader, named: string) {
  const { actor, actorAlias, actorRole } = tables;
  const [found] = await db
    .select()
    .from(actor)
    .where(isId(named) ? eq(actor.id, named) : eq(actor.key, named));
  if (!found) return null;
  const [aliases, roles] = await Promise.all([
    db.select().from(actorAlias).where(eq(actorAlias.actorId, found.id)).orderBy(asc(actorAlias.name)),
    db.select().from(actorRole).where(eq(actorRole.actorId, found.id)).orderBy(asc(actorRole.position)),
  ]);
  const others = [found.affiliationId, ...roles.map((role) => role.organisationId)].filter(
    (id) => id !== null,
  );
  const names = await actorNames(db, others);
  return { ...found, aliases: aliases.map((alias) => alias.name), roles, names };
}

/** The names of actors by id. */
export async function actorNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { actor } = tables;
  const rows = await db
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(inArray(actor.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A page of actors by name that have the words typed, after the one with the given id. */
export async function listActors(
  db: Reader,
  { q = "", after, limit = 50 }: { q?: string; after?: string | undefined; limit?: number },
) {
  const { actor } = tables;
  return db
    .select({
      id: actor.id,
      key: actor.key,
      kind: actor.kind,
      name: actor.name,
      nativeName: actor.nativeName,
      country: actor.country,
      affiliation: sql<string | null>`(select a.name from actor a where a.id = ${actor.affiliationId})`,
    })
    .from(actor)
    .where(
      and(
        isNull(actor.mergedIntoId),
        q ? hasWords("actor", actor.id, q) : undefined,
        after
          ? sql`(${actor.name}, ${actor.id}) > (select a.name, a.id from actor a where a.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(actor.name), asc(actor.id))
    .limit(limit);
}
