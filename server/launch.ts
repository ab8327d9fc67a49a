import { join, resolve } from "node:path";
import { type Env, readEnv } from "@/lib/env";
import { noteAddress } from "./address";
import { CommandError, explain } from "./command";
import { isFree } from "./free-port";
import { whereToListen } from "./host";
import { expectDatabase, openDatabase } from "./open-database";
import { build, isBuilt } from "./production-build";
import { progress } from "./progress";
import { runScript } from "./run-script";
import { keptSecret } from "./secret";
import type { Served } from "./serve";
import { readSettings } from "./settings";
import { Shutdown } from "./shutdown";
import { warmUp } from "./warm-up";
import { warnOfOwner } from "./warn-of-owner";
import { expectDataFolder, expectWritable } from "./writable";

type Mode = "production" | "development";

/** The whole product in this process, until a signal ends it. */
export async function launch(mode: Mode): Promise<void> {
  const since = Date.now();
  const shutdown = new Shutdown();
  try {
    const env = readSettings();
    await expectFreePort(env);
    await expectDatabase(env);
    if (!env.databaseUrl || !env.authSecret) expectDataFolder(env.dataFolder);
    if (mode === "production" && !isBuilt()) await buildNow(shutdown);
    const demoAccounts = await progress("Preparing the database", () => prepareDatabase(env, mode, shutdown));
    // Imported only now, when all is in place that Next and the pages read from the environment.
    const { serve } = await import("./serve");
    const { host, note } = whereToListen(env.host, demoAccounts !== "");
    const beside = await besideServing(served(), demoAccounts !== "");
    const site = await serve(served(), mode, host);
    shutdown.add(site.stop);
    for (const begin of beside) shutdown.add(begin());
    if (mode === "production") await warmUp(env.port, host);
    if (shutdown.begun) return;
    // From here on standard output is the log's.
    shutdown.add(() => void process.stderr.write("Stopping …\n"));
    if (!env.databaseUrl) shutdown.add(noteAddress(env));
    const ready = `ready in ${((Date.now() - since) / 1000).toFixed(1)} s`;
    process.stdout.write(`\nOnrecord is at ${env.siteUrl} (${ready})\n${signIns(env, demoAccounts)}${note}`);
    if (env.databaseUrl) await warnOfOwner(env.databaseUrl);
  } catch (error) {
    if (shutdown.begun) return;
    process.stderr.write(`${explain(error)}\n`);
    await shutdown.begin(1);
  }
}

/** The settings once the database is open, which has put its address among them. */
function served(): Served {
  const { databaseUrl, ...env } = readEnv();
  if (!databaseUrl) throw new Error("The database is open before anything is served.");
  return { ...env, databaseUrl };
}

/**
 * What is done beside serving, each to be begun once readers are. It is read before: so many modules would hold up the
 * process, and its first readers be told that the record cannot be reached.
 */
async function besideServing(env: Served, isDemo: boolean): Promise<(() => () => Promise<void>)[]> {
  const { databaseUrl, review, reviewCorrections: corrections, adminTotp } = env;
  const [{ startWorking }, { worksOf }, { Importing }] = await Promise.all([
    import("./work/working"),
    import("./work/works"),
    import("./importing/importing"),
  ]);
  return [
    () => startWorking(databaseUrl, worksOf(env, isDemo)),
    () => {
      const importing = new Importing(databaseUrl, { review, corrections }, adminTotp);
      importing.start();
      return () => importing.stop();
    },
  ];
}

/** On macOS a program on 127.0.0.1 alone does not keep another from taking the port on all interfaces. */
async function expectFreePort({ port, host }: Env): Promise<void> {
  try {
    if (host !== undefined && (await isFree(port, host))) return;
    if (host === undefined && (await isFree(port)) && (await isFree(port, "127.0.0.1"))) return;
  } catch (error) {
    if (host !== undefined)
      throw new CommandError(`HOST ${host} cannot be listened on: ${(error as Error).message}.`);
    throw new CommandError(
      `PORT ${port} cannot be listened on: ${(error as Error).message}. Set PORT to another.`,
    );
  }
  throw new CommandError(
    `PORT ${port} is in use: stop what listens there, or set PORT to another, as in PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
  );
}

async function buildNow(shutdown: Shutdown): Promise<void> {
  expectWritable("The build's folder", ".next");
  const building = build();
  shutdown.add(building.stop);
  await progress("Building the pages", () => building.finished);
}

const signIns = ({ siteUrl }: Env, accounts: string): string =>
  accounts && `\nSign in at ${siteUrl}/desk as one of the demo accounts:\n${accounts}\n`;

/** Returns the demo accounts that there are, one a line. */
async function prepareDatabase(env: Env, mode: Mode, shutdown: Shutdown): Promise<string> {
  const opening = openDatabase(env, console.log);
  shutdown.add(async () => (await opening.catch(() => undefined))?.stop());
  const { url, ownerUrl, readersUrl, embedded } = await opening;
  Object.assign(process.env, {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
    DATABASE_REPLICA_URL: readersUrl ?? "",
    // What serves has no use for it. Empty, and so not read from .env once more.
    DATABASE_MIGRATION_URL: "",
    AUTH_SECRET: env.authSecret ?? keptSecret(resolve(env.dataFolder)),
  });
  const preparing = runScript(["--import", "tsx", join(import.meta.dirname, "prepare.ts")], {
    DATABASE_MIGRATION_URL: ownerUrl,
    ONRECORD_DEMO: embedded || env.demo ? "1" : "",
  });
  shutdown.add(preparing.stop);
  const accounts = await preparing.finished;
  // Imported only now: the log reads the environment.
  const { keptEvents } = await import("./kept-events");
  embedded?.keepRunning(keptEvents);
  return accounts;
}
