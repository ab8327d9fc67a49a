import { eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { RecordError } from "@/lib/errors";

/**
 * The claim that a correction is of, locked for what follows in a transaction.
 * @throws RecordError `not_found`.
 */
export async function correctedClaim(db: Reader, id: string) {
  const { claim } = tables;
  const [found] = await db.select().from(claim).where(eq(claim.id, id)).for("update");
  if (!found) throw new RecordError("not_found", "There is no such claim.");
  return found;
}
