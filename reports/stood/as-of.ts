import postgres from "postgres";
import { connectionOptions } from "@/db";
import { currentSettings } from "@/lib/settings";
import type { Reading } from "@/reports/connection";

let pool: postgres.Sql | undefined;

/** Connections that see what was published at the instant each transaction names. */
function past(): postgres.Sql {
  pool ??= postgres(currentSettings().replicaUrl ?? "", { ...connectionOptions("as_of"), max: 4 });
  return pool;
}

export interface Stood<Model> {
  model: Model;
  /** Nothing that is still being committed can change it: it may be kept for ever. */
  settled: boolean;
}

/**
 * Reads a page as it stood at an instant: the same queries, over what was published then.
 * @param instant RFC 3339, to the millisecond: moments of the record are whole milliseconds.
 */
export async function asOf<Model>(
  instant: string,
  read: (sql: Reading) => Promise<Model>,
  from: postgres.Sql = past(),
): Promise<Stood<Model>> {
  const answer = await from.begin("read only", async (sql): Promise<Stood<Model>> => {
    await sql`select set_config('onrecord.instant', ${instant}, true)`;
    const [[row], model] = await Promise.all([sql`select settled from settled`, read(sql)]);
    return { model, settled: row?.["settled"] === true };
  });
  return answer as Stood<Model>;
}
