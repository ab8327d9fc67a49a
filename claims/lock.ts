import { eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";

/**
 * Locks a claim for what follows in the transaction.
 * @param seen the version that was seen; none where what it says does not matter.
 * @throws RecordError `not_found`; `stale` when it has changed since the version seen.
 */
export async function lockClaim(tx: Transaction, id: string, seen?: number) {
  const { claim } = tables;
  const [current] = await tx.select().from(claim).where(eq(claim.id, id)).for("update");
  if (!current) throw new RecordError("not_found", "There is no such claim.");
  if (seen !== undefined) requireVersion(seen, current.version);
  return current;
}
