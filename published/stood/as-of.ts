import type postgres from "postgres";
import { createPool } from "@/db";
import { currentSettings } from "@/lib/settings";
import type { Reading } from "@/published/connection";

let pool: postgres.Sql | undefined;

/** Connections that see what was published at the instant each transaction names. */
function past(): postgres.Sql {
  pool ??= createPool(currentSettings().replicaUrl, { vantage: "as_of", max: 4 });
  return pool;
}

/**
 * Reads a page as it stood at an instant: the same queries, over what was published then.
 * @param instant RFC 3339, to the millisecond: moments of the record are whole milliseconds.
 */
export async function asOf<Model>(
  instant: string,
  read: (sql: Reading) => Promise<Model>,
  from: postgres.Sql = past(),
): Promise<Model> {
  const answer = await from.begin("read only", async (sql) => {
    await sql`select set_config('onrecord.instant', ${instant}, true)`;
    return read(sql);
  });
  return answer as Model;
}
