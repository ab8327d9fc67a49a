import { eq, inArray, sql } from "drizzle-orm";
import { isIdentification } from "@/actors/rules";
import { type Transaction, tables } from "@/db";
import { requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { requireChainsThatHold, requireMergeable } from "./check";
import { moveReferences, type Pair } from "./move";

export type Actor = typeof tables.actor.$inferSelect;

/** Locks actors until the transaction ends, always in the same order. */
export async function lockActors(tx: Transaction, ids: readonly string[]): Promise<Map<string, Actor>> {
  const { actor } = tables;
  const rows = await tx
    .select()
    .from(actor)
    .where(inArray(actor.id, [...ids]))
    .orderBy(actor.id)
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Makes one actor of two, inside the caller's transaction; answers the survivor.
 * @throws RecordError `not_found`; `stale` when either has changed; `invalid` when they cannot be one.
 */
export async function mergeInto(
  tx: Transaction,
  pair: Pair,
  seen: { version: number; intoVersion: number },
): Promise<Actor> {
  const locked = await lockActors(tx, [pair.actor, pair.into]);
  const merged = locked.get(pair.actor);
  const survivor = locked.get(pair.into);
  if (!merged || !survivor) throw new RecordError("not_found", "There is no such actor.");
  requireVersion(seen.version, merged.version);
  requireVersion(seen.intoVersion, survivor.version);
  requireMergeable(merged, survivor);
  await requireChainsThatHold(tx, pair);
  await moveReferences(tx, pair);
  if (!isIdentification(merged.kind, survivor.kind)) await addNames(tx, pair);
  const { actor } = tables;
  await tx
    .update(actor)
    .set({
      version: survivor.version + 1,
      publicSince: earlier(merged.publicSince, survivor.publicSince),
      affiliationId: survivor.affiliationId === merged.id ? null : survivor.affiliationId,
    })
    .where(eq(actor.id, survivor.id));
  await tx
    .update(actor)
    .set({ version: merged.version + 1, mergedIntoId: survivor.id })
    .where(eq(actor.id, merged.id));
  if (merged.publicSince || survivor.publicSince)
    await tx.execute(sql`select publish_actors(array[${survivor.id}]::uuid[])`);
  return survivor;
}

/** The merged actor keeps its names, for pages as they stood; the survivor gets those it does not go by yet. */
const addNames = (tx: Transaction, { actor, into }: Pair) =>
  tx.execute(sql`insert into actor_alias (actor_id, name)
    select distinct on (lower(name)) ${into}::uuid, name from (
      select name from actor where id = ${actor} union all select native_name from actor where id = ${actor}
      union all select name from actor_alias where actor_id = ${actor}
    ) known
    where name is not null and lower(name) not in (
      select lower(name) from actor where id = ${into}
      union all select lower(native_name) from actor where id = ${into} and native_name is not null
      union all select lower(name) from actor_alias where actor_id = ${into}
    )
    order by lower(name), name`);

const earlier = (one: Date | null, other: Date | null) =>
  one && other ? (one < other ? one : other) : (one ?? other);
