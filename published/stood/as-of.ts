import { sql } from "drizzle-orm";
import { connect, type Database } from "@/db";
import type { Reading } from "@/published/connection";
import { publishedUrl } from "@/published/place";

const pools = new Map<string | undefined, Database>();

/** Connections that see what was published at the instant each transaction names. */
function past(): Database {
  const url = publishedUrl();
  const pool = pools.get(url) ?? connect(url, "as_of", 4).db;
  pools.set(url, pool);
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
