import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type postgres from "postgres";
import { findBinaries } from "./binaries";
import { ensureCluster } from "./cluster";
import { Kept, type KeptEvents } from "./kept";
import { addressAs, ensureLogins } from "./logins";
import { runnerFor } from "./run-as";
import { addressOf, attachOrStart, type Server } from "./server";

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

export interface EmbeddedPostgres {
  /** As the login that serves, which owns nothing. */
  url: string;
  /** As one that can see what is published and nothing else. */
  readersUrl: string;
  /** As the owner. */
  ownerUrl: string;
  /** From here on it is started again whenever it dies, at the same address. */
  keepRunning(events: KeptEvents): void;
  /** Leaves it running while another process of Onrecord uses it. */
  stop(): Promise<void>;
}

/**
 * The embedded PostgreSQL with its data in `dataDir/postgres`: made at first, taken over when it already runs.
 * Throws a CommandError in words for the user.
 */
export async function startPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const folder = join(resolve(options.dataDir), "postgres");
  const binaries = findBinaries();
  const runner = runnerFor(folder, binaries);
  if (!existsSync(folder)) options.log(`Creating a database in ${folder}`);
  await ensureCluster(folder, binaries, runner);
  const server: Server = { folder, binaries, runner, settings: commonSettings };
  const lease = await attachOrStart(server);
  await ensureDatabase(lease.sql);
  const ownerUrl = addressOf(server, lease.port, database);
  await ensureLogins(lease.sql, ownerUrl);
  // Whoever serves has no business in the others.
  await lease.sql`revoke all on database postgres, template1 from public`;
  const kept = new Kept({ ...server, port: lease.port }, lease);
  return {
    url: addressAs("onrecord_server", ownerUrl),
    readersUrl: addressAs("onrecord_reader", ownerUrl),
    ownerUrl,
    keepRunning: (events) => void kept.run(events),
    stop: () => kept.leave(),
  };
}

async function ensureDatabase(sql: postgres.Sql): Promise<void> {
  const found = await sql`select from pg_database where datname = ${database}`;
  if (found.length > 0) return;
  await sql`create database ${sql(database)}`.catch((error: { code?: string }) => {
    const madeByAnother = error.code === "42P04" || error.code === "23505";
    if (!madeByAnother) throw error;
  });
}
