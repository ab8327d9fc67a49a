import { sql } from "drizzle-orm";
import { connect, type Database } from "@/db";
import { currentSettings } from "@/lib/settings";
import type { Reading } from "@/published/connection";

let pool: Database | undefined;

/** Connections that see what was published at the instant each transaction names. */
function past(): Database {
  pool ??= connect(currentSettings().replicaUrl, "as_of", 4).db;
  return pool;
}

/**
 * Reads a page as it stood at an instant: the same queries, over what was published then.
 * @param instant RFC 3339, to the millisecond: moments of the record are whole milliseconds.
 */
export function asOf<Model>(
  instant: string,
  read: (db: Reading) => Promise<Model>,
  from: Database = past(),
): Promise<Model> {
  return from.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('onrecord.instant', ${instant}, true)`);
      return read(tx);
    },
    { accessMode: "read only" },
  );
}
