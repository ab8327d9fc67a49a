import { sql } from "drizzle-orm";
import type { Reader } from "./client";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import views from "./views/revision.json" with { type: "json" };

/**
 * Whether a database has every migration and the views that this code knows, or newer ones.
 * Throws where it has no schema yet, or one from before its views were kept apart from migrations.
 */
export async function isCurrent(db: Reader): Promise<boolean> {
  const [made] = await db.execute<{ revision: number; migrations: number }>(
    sql`select revision, migrations from drizzle.views`,
  );
  return made !== undefined && made.migrations >= journal.entries.length && made.revision >= views.revision;
}
