import { connect, type Database } from "@/db";
import { onePerProcess } from "@/lib/one-per-process";
import { currentSettings } from "@/lib/settings";

/**
 * The application's one pool of connections to the record, opened at the first call.
 * Throws an EnvError without DATABASE_URL, which `npm start` always sets.
 */
export const recordDatabase = (): Database =>
  onePerProcess("database", () => connect(currentSettings().databaseUrl, "app").db);

/** Connections for dossiers that are sent to this process: with more time, and none that the desk waits for. */
export const importDatabase = (): Database =>
  onePerProcess(
    "import-database",
    () => connect(currentSettings().databaseUrl, "app", importsAtOnce, { work: "import" }).db,
  );

/** How many dossiers one process imports at once. */
export const importsAtOnce = 2;
