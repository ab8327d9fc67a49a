import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { createPool } from "@/db/pool";
import { CommandError } from "@/server/command";
import { freePort, isFree } from "@/server/free-port";
import type { Binaries } from "./binaries";
import { readNotes, superuser, writeNotes } from "./cluster";
import { isAlive, isPostgres } from "./processes";
import type { Runner } from "./run-as";

export interface Server {
  folder: string;
  binaries: Binaries;
  runner: Runner;
  settings: Readonly<Record<string, string>>;
  /** Where it has to listen, because others look for it there; any free port unless it is set. */
  port?: number;
}

/** A connection that stays open for as long as this process uses the server. */
export interface Lease {
  sql: postgres.Sql;
  port: number;
  /** Once the connection has gone, whether it was the server's doing or ours. */
  lost: Promise<void>;
  /** Whether this process started the server, which nobody else had running. */
  started: boolean;
}

const patience = 60_000;
const host = "127.0.0.1";
/** One number for one lock, which every process that uses the server shares. */
const inUse = 7_316_205;

export function addressOf(server: Server, port: number, database: string): string {
  return `postgres://${superuser}:${readNotes(server.folder).password}@${host}:${port}/${database}`;
}

/**
 * Takes over the server that already runs on this folder, or starts it, however the last process that used it ended.
 * Throws a {@link CommandError} with the server's own last words when it will not start.
 */
export async function attachOrStart(server: Server): Promise<Lease> {
  const deadline = Date.now() + patience;
  let started = false;
  let starts = 0;
  while (Date.now() < deadline && starts < 3) {
    const running = runningServer(server.folder);
    if (running) {
      const leased = running.port && (await lease(addressOf(server, running.port, "postgres")));
      if (leased) return { ...leased, port: running.port, started };
      await pause(100);
    } else {
      starts += 1;
      started = await start(server);
    }
  }
  const words = existsSync(logFile(server.folder)) ? readFileSync(logFile(server.folder), "utf8") : "";
  const last = words.trim().split("\n").slice(-8).join("\n");
  throw new CommandError(
    `The embedded PostgreSQL in ${server.folder} did not start. Its last words:\n${last}`,
  );
}

/** Stops the server in order, unless another process of Onrecord is using it. */
export async function leave(server: Server, { sql }: Lease): Promise<void> {
  const alone = await isLast(sql).catch(() => true);
  await sql.end({ timeout: 2 });
  if (!alone || !runningServer(server.folder)) return;
  const stopped = await server.runner.run(server.binaries.pgCtl, [
    "stop",
    `--pgdata=${server.folder}`,
    "--mode=fast",
    "--wait",
    "--timeout=30",
  ]);
  if (!stopped.succeeded && runningServer(server.folder)) {
    throw new CommandError(`The embedded PostgreSQL did not stop: ${stopped.output}`);
  }
}

const logFile = (folder: string) => join(folder, "server.log");
const pidFile = (folder: string) => join(folder, "postmaster.pid");

function readPidFile(folder: string): string {
  return existsSync(pidFile(folder)) ? readFileSync(pidFile(folder), "utf8") : "";
}

/** Reads postmaster.pid: process number, folder, start, port, one per line; the port is 0 until it listens. */
function runningServer(folder: string): { port: number } | undefined {
  const [pid, , , port] = readPidFile(folder).split("\n").map(Number);
  return pid && isPostgres(pid) ? { port: port || 0 } : undefined;
}

/**
 * PostgreSQL clears up after a killed server by itself, but not when the number in the file is by now that of some
 * other program, which happens in containers. Any other file is left alone: it may be that of a server just starting.
 */
function removeMisleadingPidFile(folder: string): void {
  const pid = Number.parseInt(readPidFile(folder), 10);
  if (pid && isAlive(pid) && !isPostgres(pid)) rmSync(pidFile(folder), { force: true });
}

async function start({ folder, binaries, runner, settings, port: wanted }: Server): Promise<boolean> {
  removeMisleadingPidFile(folder);
  const notes = readNotes(folder);
  const port = wanted ?? (notes.port && (await isFree(notes.port, host)) ? notes.port : await freePort());
  if (port !== notes.port) writeNotes(folder, { ...notes, port }, runner);
  const options = Object.entries({ port: String(port), ...settings }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  const { succeeded } = await runner.run(binaries.pgCtl, [
    "start",
    `--pgdata=${folder}`,
    `--log=${logFile(folder)}`,
    `--options=${options.join(" ")}`,
    "--wait",
    `--timeout=${patience / 1000}`,
  ]);
  return succeeded;
}

async function lease(url: string): Promise<Pick<Lease, "sql" | "lost"> | undefined> {
  let onclose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    onclose = resolve;
  });
  const sql = createPool(url, { max: 1, max_lifetime: null, connect_timeout: 5, onclose });
  try {
    await sql`select pg_advisory_lock_shared(${inUse})`;
    return { sql, lost };
  } catch (error) {
    await sql.end({ timeout: 0 });
    if ((error as { code?: string }).code === "28P01") {
      throw new CommandError(
        `Another PostgreSQL than ours answers at ${new URL(url).host}: stop it, then start again.`,
      );
    }
    return undefined;
  }
}

/**
 * Gives up this process's share of the lock and asks for the whole: of several that leave at once, the last gets it,
 * and whoever comes meanwhile waits for the outcome. Connections without a share count too, if they last.
 */
async function isLast(sql: postgres.Sql): Promise<boolean> {
  await sql`select pg_advisory_unlock_shared(${inUse})`;
  const [lock] = await sql<{ mine: boolean }[]>`select pg_try_advisory_lock(${inUse}) as mine`;
  if (!lock?.mine) return false;
  for (let look = 0; look < 10; look += 1) {
    const others = await sql`
      select from pg_stat_activity
      where application_name like 'onrecord%' and application_name <> ${`onrecord/${process.pid}`}`;
    if (others.length === 0) return true;
    await pause(100);
  }
  return false;
}
