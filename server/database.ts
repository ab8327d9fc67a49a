import postgres from "postgres";
import { connect } from "@/db";
import { migrate } from "@/db/migrate";
import { refreshStaleSummaries } from "@/meetings";
import { CommandError } from "./command";
import { openDatabase } from "./open-database";
import { readSettings } from "./settings";

/** Does a command's work on the migrated database, and lets go of it whatever comes. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings(), console.error);
  try {
    await bringUpToDate(database.url);
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

/**
 * Migrates a database, and derives anew what older rules derived. Throws a {@link CommandError} with PostgreSQL's
 * reason where it refuses.
 */
export async function bringUpToDate(url: string): Promise<void> {
  try {
    await migrate(url);
    const { db, close } = connect(url, "app", 1, { work: "migration" });
    await refreshStaleSummaries(db).finally(close);
  } catch (error) {
    const refusal = causes(error).find((cause) => cause instanceof postgres.PostgresError);
    if (!refusal) throw error;
    throw new CommandError(`The database could not be brought to the current schema: ${refusal.message}.`);
  }
}

function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
