import { sql } from "drizzle-orm";
import { RecordError } from "@/lib/errors";
import type { Reading } from "./connection";

/** What PostgreSQL says of a query that it gave up. */
const givenUp = "57014";

/**
 * Reads with queries that may take so long each, in milliseconds.
 * @throws RecordError `unavailable` when one takes longer.
 */
export async function within<Found>(
  patience: number,
  db: Reading,
  read: (bounded: Reading) => Promise<Found>,
): Promise<Found> {
  try {
    return await db.transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('statement_timeout', ${`${patience}ms`}, true)`);
        return read(tx);
      },
      { accessMode: "read only" },
    );
  } catch (error) {
    if ((error as { cause?: { code?: unknown } }).cause?.code !== givenUp) throw error;
    throw new RecordError("unavailable", "This takes too long to find. Ask for less of the record.");
  }
}
