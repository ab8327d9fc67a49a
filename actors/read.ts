import { and, asc, eq, gt, ilike, inArray, or } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { likePattern } from "./find";

/** An actor with its aliases and roles, as its form shows it; null when there is none. */
export async function readActor(db: Reader, key: string) {
  const { actor, actorAlias, actorRole } = tables;
  const [found] = await db.select().from(actor).where(eq(actor.key, key));
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

/** A page of actors by name, after the given one. */
export async function listActors(
  db: Reader,
  {
    q = "",
    after,
    limit = 50,
  }: { q?: string; after?: { name: string; id: string } | undefined; limit?: number },
) {
  const { actor } = tables;
  return db
    .select()
    .from(actor)
    .where(
      and(
        q ? or(ilike(actor.name, likePattern(q)), ilike(actor.nativeName, likePattern(q))) : undefined,
        after
          ? or(gt(actor.name, after.name), and(eq(actor.name, after.name), gt(actor.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(actor.name), asc(actor.id))
    .limit(limit);
}
