import { setTimeout as pause } from "node:timers/promises";
import { createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { loadDemo } from "@/dossiers/demo";
import { type Site, serveSite } from "@/scripts/bench/site";
import { type Pair, startPair } from "@/server/postgres/pair";
import { type Aftermath, act } from "./act";
import { look } from "./found";
import { pagesOf } from "./pages-of";
import { Readers, renderOnce } from "./readers";
import { Writer } from "./writer";

/** Two instances of this build on a primary and a replica: an instance killed, the replica killed, the primary restarted. */
export async function twoInstances(folder: string): Promise<Aftermath> {
  const pair = await startPair(folder);
  const stopping: (() => Promise<unknown>)[] = [() => pair.stop()];
  try {
    return await onPair(pair, (stop) => stopping.unshift(stop));
  } finally {
    for (const stop of stopping) await stop();
  }
}

/** @param after what is to be stopped when all is over, the last first. */
async function onPair(pair: Pair, after: (stop: () => Promise<unknown>) => unknown): Promise<Aftermath> {
  const ownerUrl = pair.address("primary", "owner", "record");
  const server = createPool(pair.address("primary", "owner", "postgres"), { max: 1 });
  await server`create database record`;
  await migrate(ownerUrl);
  const env = {
    DATABASE_URL: pair.address("primary", "onrecord_server", "record"),
    DATABASE_REPLICA_URL: pair.address("replica", "onrecord_reader", "record"),
    AUTH_SECRET: "a secret for the drill, of thirty-two characters at least",
    LOG_LEVEL: "error",
  };
  await loadDemo(env.DATABASE_URL);
  const serve = (port?: number): Promise<Site> =>
    serveSite(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
      cwd: process.cwd(),
      env,
      path: "/readyz",
      ...(port && { port }),
    });
  after(() => server.end({ timeout: 1 }));
  const sites = [await serve(), await serve()] as [Site, Site];
  after(() => Promise.all(sites.map((site) => site.stop())));
  const urls = sites.map(({ url }) => url);
  const paths = await pagesOf(ownerUrl);
  await renderOnce(urls, paths);
  const readers = new Readers(urls, paths);
  after(() => readers.stop());
  const writer = new Writer(env.DATABASE_URL);
  after(() => writer.stop());
  await writer.next();

  const killInstance = async () => {
    process.kill(sites[0].pid, "SIGKILL");
    // Whatever keeps it running, a unit of systemd say, starts it anew in its place.
    sites[0] = await serve(Number(new URL(sites[0].url).port));
    await renderOnce([sites[0].url], paths);
  };
  const killReplica = async () => {
    await pair.replica.kill();
    await pause(2000);
    await pair.replica.start();
    while ((await server`select from pg_stat_replication where state = 'streaming'`).length === 0)
      await pause(20);
  };
  const restartPrimary = async () => {
    await pair.primary.restart();
    await writer.next();
  };
  const acts = [
    await act("an instance killed, and started again", readers, killInstance),
    await act("the replica killed, and started again 2 s later", readers, killReplica),
    await act("the primary restarted", readers, restartPrimary),
  ];
  await writer.stop();
  return { acts, found: await look(ownerUrl, writer.acknowledged) };
}
