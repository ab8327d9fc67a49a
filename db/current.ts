import { sql } from "drizzle-orm";
import type { Reader } from "./client";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

/** Whether a database has every migration that this code knows. */
export async function isCurrent(db: Reader): Promise<boolean> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::integer as count from drizzle.__drizzle_migrations`,
  );
  return (row?.count ?? 0) >= journal.entries.length;
}
