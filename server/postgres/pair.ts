import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CommandError } from "@/server/command";
import { findBinaries } from "./binaries";
import { ensureCluster, readNotes, superuser } from "./cluster";
import { commonSettings } from "./index";
import { addressAs, ensureLogins } from "./logins";
import { isPostgres } from "./processes";
import { runnerFor } from "./run-as";
import { addressOf, attachOrStart, type Lease, leave, type Server } from "./server";

/** A server of the pair: its place, and how to end it rudely and have it back. */
export interface Member {
  port: number;
  pid(): number;
  kill(): Promise<void>;
  /** In order, as an administrator restarts it. */
  restart(): Promise<void>;
  start(): Promise<void>;
}

/** A primary and a replica that streams from it, each a process of its own. */
export interface Pair {
  primary: Member;
  replica: Member;
  /** The address of a database on one of them, for its owner or for a login that serves. */
  address(
    of: "primary" | "replica",
    login: "owner" | "onrecord_server" | "onrecord_reader",
    name: string,
  ): string;
  stop(): Promise<void>;
}

/**
 * Makes a pair in an empty folder. The replica begins as a copy of the primary before that was ever started, which
 * needs no program beyond those that come with npm.
 */
export async function startPair(folder: string): Promise<Pair> {
  const binaries = findBinaries();
  const [first, second] = [join(folder, "primary"), join(folder, "replica")];
  const runner = runnerFor(first, binaries);
  await ensureCluster(first, binaries, runner);
  mkdirSync(second, { mode: 0o700 });
  runner.own(second);
  const copied = await runner.run("cp", ["-a", `${first}/.`, second]);
  if (!copied.succeeded) throw new CommandError(`The replica's folder could not be made: ${copied.output}`);
  // Enough of the log that the replica finds what it missed, however long it was away.
  const settings = { ...commonSettings, wal_keep_size: "1GB" };
  const primary = await member({ folder: first, binaries, runner, settings });
  const { password } = readNotes(first);
  writeFileSync(join(second, "standby.signal"), "");
  runner.own(join(second, "standby.signal"));
  appendFileSync(
    join(second, "postgresql.auto.conf"),
    `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${superuser} password=${password}'\n`,
  );
  await ensureLogins(primary.lease().sql, addressOf(primary.server, primary.port, "postgres"));
  const replica = await member({ folder: second, binaries, runner, settings });
  const members = { primary, replica };
  return {
    ...members,
    address(of, login, name) {
      const owner = addressOf(members[of].server, members[of].port, name);
      return login === "owner" ? owner : addressAs(login, owner);
    },
    async stop() {
      for (const { server, lease } of [replica, primary]) await leave(server, lease());
    },
  };
}

async function member(given: Server) {
  let lease: Lease = await attachOrStart(given);
  const server = { ...given, port: lease.port };
  const pid = () => Number.parseInt(readFileSync(join(server.folder, "postmaster.pid"), "utf8"), 10);
  const start = async () => {
    await lease.sql.end({ timeout: 0 });
    lease = await attachOrStart(server);
  };
  return {
    server,
    port: lease.port,
    lease: () => lease,
    pid,
    start,
    async kill() {
      const killed = pid();
      process.kill(killed, "SIGKILL");
      await lease.lost;
      while (isPostgres(killed)) await pause(10);
    },
    async restart() {
      const args = [
        "restart",
        `--pgdata=${server.folder}`,
        `--log=${join(server.folder, "server.log")}`,
        "--mode=fast",
        "--wait",
        "--timeout=60",
      ];
      const { succeeded, output } = await server.runner.run(server.binaries.pgCtl, args);
      if (!succeeded) throw new CommandError(`PostgreSQL did not restart: ${output}`);
      await start();
    },
  };
}
