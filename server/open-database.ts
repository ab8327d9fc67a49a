import { setTimeout as pause } from "node:timers/promises";
import { createPool } from "@/db/pool";
import type { Env } from "@/lib/env";
import { CommandError } from "./command";
import { type EmbeddedPostgres, startPostgres } from "./postgres";
import { expectDataFolder } from "./writable";

export interface OpenDatabase {
  /** As the login that serves. */
  url: string;
  /** As the login that owns the schema. */
  ownerUrl: string;
  /** As one that sees what is published and nothing else, where there is one. */
  readersUrl?: string | undefined;
  /** Ours, as opposed to one that the user named. */
  embedded?: EmbeddedPostgres;
  stop(): Promise<void>;
}

/**
 * The database of this process: the one that the settings name, or the embedded one, started for it.
 * Throws a {@link CommandError} where it does not answer.
 */
export async function openDatabase(env: Env, log: (line: string) => void): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    await expectDatabase(env);
    const { databaseUrl: url, migrationUrl: ownerUrl = url, replicaUrl: readersUrl } = env;
    return { url, ownerUrl, readersUrl, stop: async () => undefined };
  }
  expectDataFolder(env.dataFolder);
  const embedded = await startPostgres({ dataDir: env.dataFolder, log });
  const { url, ownerUrl, readersUrl, stop } = embedded;
  return { url, ownerUrl, readersUrl: env.replicaUrl ?? readersUrl, embedded, stop };
}

/** That both logins of the user's own database are let in. Throws a {@link CommandError} that says which is not. */
export async function expectDatabase({ databaseUrl, migrationUrl }: Env): Promise<void> {
  if (!databaseUrl) return;
  await expectAnswer("DATABASE_URL", databaseUrl);
  if (migrationUrl && migrationUrl !== databaseUrl)
    await expectAnswer("DATABASE_MIGRATION_URL", migrationUrl);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "there is no such host",
  "28P01": "the user or the password is wrong",
  "28000": "this user may not connect",
  "3D000": "there is no such database",
};

/** One try. Throws a {@link CommandError} that names the host and never the password. */
async function expectAnswer(variable: string, url: string): Promise<void> {
  const { host } = new URL(url);
  const sql = createPool(url, { max: 1 });
  try {
    const [row] = await Promise.race([
      sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`,
      noAnswer(),
    ]);
    if (row && row.version >= 150_000) return;
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    throw new CommandError(
      `${variable} should name a PostgreSQL that answers, but at ${host}: ${reasons[code] ?? message}.`,
    );
  } finally {
    await sql.end({ timeout: 0 });
  }
  throw new CommandError(`${variable} should name a PostgreSQL 15 or newer, but ${host} runs an older one.`);
}

/** postgres.js has a limit of its own, but connects for ever to what accepts connections and closes them. */
async function noAnswer(): Promise<never> {
  await pause(10_000, undefined, { ref: false });
  throw new Error("no answer within 10 seconds");
}
