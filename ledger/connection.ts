import { connect, type Database } from "@/db";
import { currentSettings } from "@/lib/settings";

/** On the global object, because a module may be loaded more than once in a process: bundled anew, or reloaded. */
const kept = globalThis as { onrecordDatabase?: Database };

/**
 * The application's one pool of connections to the record, opened at the first call.
 * Throws an EnvError without DATABASE_URL, which `npm start` always sets.
 */
export function recordDatabase(): Database {
  if (kept.onrecordDatabase) return kept.onrecordDatabase;
  kept.onrecordDatabase = connect(currentSettings().databaseUrl, "app").db;
  return kept.onrecordDatabase;
}
