import postgres from "postgres";
import { migrate } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { CommandError } from "./command";
import { startPostgres } from "./postgres";
import { readSettings } from "./settings";

export interface OpenDatabase {
  url: string;
  /** Ours, as opposed to one that the user named. */
  embedded: boolean;
  stop(): Promise<void>;
}

/**
 * The database of this process: the one that DATABASE_URL names, or the embedded one, started for it.
 * Throws a {@link CommandError} where it does not answer.
 */
export async function openDatabase(env: Env, log: (line: string) => void): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    await expectAnswer(env.databaseUrl);
    return { url: env.databaseUrl, embedded: false, stop: async () => undefined };
  }
  return { ...(await startPostgres({ dataDir: env.dataFolder, log })), embedded: true };
}

/** As {@link openDatabase}, brought to the current schema. */
export async function openMigrated(env: Env, log: (line: string) => void): Promise<OpenDatabase> {
  const database = await openDatabase(env, log);
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.stop();
    if (
      !(error instanceof Error) ||
      !causes(error).some((cause) => cause instanceof postgres.PostgresError)
    ) {
      throw error;
    }
    throw new CommandError(
      `The database could not be brought to the current schema: ${causes(error).at(-1)?.message}`,
    );
  }
}

/** Does a command's work on the migrated database, and lets go of it whatever comes. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openMigrated(readSettings(), console.error);
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

function causes(error: Error): Error[] {
  return error.cause instanceof Error ? [error, ...causes(error.cause)] : [error];
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "there is no such host",
  CONNECT_TIMEOUT: "no answer within 10 seconds",
  "28P01": "the user or the password is wrong",
  "28000": "this user may not connect",
  "3D000": "there is no such database",
};

/** One try. The message names the host and never the password. */
async function expectAnswer(url: string): Promise<void> {
  const { host } = new URL(url);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [row] = await sql<{ version: number }[]>`
      select current_setting('server_version_num')::int as version`;
    if (row && row.version >= 150_000) return;
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    throw new CommandError(
      `DATABASE_URL should name a PostgreSQL that answers, but at ${host}: ${reasons[code] ?? message}.`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
  throw new CommandError(`DATABASE_URL should name a PostgreSQL 15 or newer, but ${host} runs an older one.`);
}
