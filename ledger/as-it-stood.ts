import { sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db";

/**
 * Reads the record, drafts and all, as it stood at an instant: the same queries, over the tables as they were.
 * People's accounts have no past, and are read as they are.
 */
export async function asItStood<Result>(
  db: Reader,
  instant: Date,
  read: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`set local search_path to stood, public`);
      await tx.execute(sql`select set_config('onrecord.instant', ${instant.toISOString()}, true)`);
      return read(tx);
    },
    { accessMode: "read only" },
  );
}
