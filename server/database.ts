import postgres from "postgres";
import { connect, isCurrent } from "@/db";
import { migrate } from "@/db/migrate";
import { ownsSchema } from "@/db/owner";
import { refreshStaleSummaries } from "@/meetings";
import { CommandError } from "./command";
import { openDatabase } from "./open-database";
import { readSettings } from "./settings";

/**
 * Does a command's work on the migrated database, and lets go of it whatever comes. The work has the address of the
 * database as the login that serves, and, for what only the owner of the schema may do, as that.
 */
export async function withDatabase<T>(work: (url: string, ownerUrl: string) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings(), console.error);
  try {
    await bringUpToDate(database);
    return await work(database.url, database.ownerUrl);
  } finally {
    await database.stop();
  }
}

/**
 * Migrates a database as its owner, and derives anew what older rules derived. Throws a {@link CommandError} with
 * PostgreSQL's reason where it refuses. Where the only login that is named owns nothing, somebody else migrates.
 */
export async function bringUpToDate({ url, ownerUrl }: { url: string; ownerUrl: string }): Promise<void> {
  try {
    if (ownerUrl !== url || (await ownsSchema(url))) await migrate(ownerUrl);
    else await expectCurrent(url);
    const { db, close } = connect(url, "app", 1, { work: "migration" });
    await refreshStaleSummaries(db).finally(close);
  } catch (error) {
    const refusal = causes(error).find((cause) => cause instanceof postgres.PostgresError);
    if (!refusal) throw error;
    throw new CommandError(`The database could not be brought to the current schema: ${refusal.message}.`);
  }
}

async function expectCurrent(url: string): Promise<void> {
  const { db, close } = connect(url, "app", 1);
  if (await isCurrent(db).finally(close)) return;
  throw new CommandError(
    "DATABASE_MIGRATION_URL should name the login that owns the schema: the database has an older one, and the login of DATABASE_URL may not change it.",
  );
}

function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
