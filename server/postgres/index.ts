import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type postgres from "postgres";
import { findBinaries } from "./binaries";
import { ensureCluster } from "./cluster";
import { runnerFor } from "./run-as";
import { addressOf, attachOrStart, leave, type Server } from "./server";

const database = "onrecord";

/** Settings of every server we run: reached by this machine alone, one clock, a week of its own logs. */
export const commonSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "on",
  log_filename: "postgresql-%a.log",
  log_truncate_on_rotation: "on",
} as const;

/**
 * The embedded PostgreSQL with its data in `dataDir/postgres`: made at first, taken over when it already runs.
 * `stop` leaves it running while another process of Onrecord uses it. Throws a CommandError in words for the user.
 */
export async function startPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = join(resolve(options.dataDir), "postgres");
  const binaries = findBinaries();
  const runner = runnerFor(folder, binaries);
  if (!existsSync(folder)) options.log(`Creating a database in ${folder}`);
  await ensureCluster(folder, binaries, runner);
  const server: Server = { folder, binaries, runner, settings: commonSettings };
  const lease = await attachOrStart(server);
  await ensureDatabase(lease.sql);
  return { url: addressOf(server, lease.port, database), stop: () => leave(server, lease) };
}

async function ensureDatabase(sql: postgres.Sql): Promise<void> {
  const found = await sql`select from pg_database where datname = ${database}`;
  if (found.length > 0) return;
  await sql`create database ${sql(database)}`.catch((error: { code?: string }) => {
    const madeByAnother = error.code === "42P04" || error.code === "23505";
    if (!madeByAnother) throw error;
  });
}
