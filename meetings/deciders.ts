import { asc, eq } from "drizzle-orm";
import { type Reader, replaceRows, type Transaction, tables } from "@/db";

/** Who took the decision that a status change tells of, in order. */
export async function readDeciders(db: Reader, claimId: string): Promise<{ id: string; name: string }[]> {
  const { actor, decidedBy } = tables;
  return db
    .select({ id: actor.id, name: actor.name })
    .from(decidedBy)
    .innerJoin(actor, eq(actor.id, decidedBy.actorId))
    .where(eq(decidedBy.claimId, claimId))
    .orderBy(asc(decidedBy.position), asc(actor.id));
}

/** Makes those given the ones who took the decision. */
export async function writeDeciders(
  tx: Transaction,
  claimId: string,
  actorIds: readonly string[],
  isNew = false,
): Promise<void> {
  const rows = actorIds.map((actorId, position) => ({ actorId, position }));
  await replaceRows(tx, tables.decidedBy, { claimId }, rows, isNew);
}
