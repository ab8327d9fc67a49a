import { eq, inArray } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import { statusChangeFacts } from "@/meetings";
import { type Foretold, foretellPublishing, foretellRetracting } from "./foretell";

/** What publishing each of some claims will do to what readers see, as sentences by its id. */
export async function effectsOfPublishing(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  return foretellPublishing(db, await readForetold(db, ids));
}

/** What retracting a published claim will do, as sentences. */
export async function effectsOfRetracting(db: Reader, id: string): Promise<string[]> {
  const [claim] = await readForetold(db, [id]);
  return claim ? foretellRetracting(db, claim) : [];
}

async function readForetold(db: Reader, ids: readonly string[]): Promise<Foretold[]> {
  if (ids.length === 0) return [];
  const { claim, claimRelation, statusChange } = tables;
  const [rows, relations] = await Promise.all([
    db
      .select({ claim, change: statusChange })
      .from(claim)
      .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
      .where(inArray(claim.id, [...ids])),
    db
      .select()
      .from(claimRelation)
      .where(inArray(claimRelation.claimId, [...ids])),
  ]);
  const bearing = groupBy(relations, ({ claimId }) => claimId);
  return rows.map(({ claim: { id }, claim, change }) => ({
    id,
    change: change && { meetingId: change.meetingId, facts: statusChangeFacts({ claim, change }) },
    bearsOn: (bearing.get(id) ?? []).map(({ how, targetId }) => ({ how, target: targetId })),
  }));
}
