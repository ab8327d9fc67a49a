import { asc, eq, inArray } from "drizzle-orm";
import { inOrder, type Reader, tables } from "@/db";
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
    db.select().from(actorAlias).where(eq(actorAlias.actorId, found.id)).orderBy(inOrder(actorAlias.name)),
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
