import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { connect, createPool } from "@/db";
import type { Context } from "@/ledger";
import { codesOf } from "@/lib/trouble";
import { logStatusChange } from "@/meetings";
import { startPostgres } from "@/server/postgres";
import { aPlace, deskOf, type Place } from "./desk";
import { type Figure, median, seconds } from "./figure";
import { inNewDatabase, type Urls } from "./new-database";
import { findPgbench } from "./pgbench";
import type { Records } from "./records";
import { ending } from "./run";
import { sameInserts } from "./same-inserts";

const atOnce = 8;
const rounds = 3;
/** So many changes a meeting gets: its status is derived from all of them. */
const changesEach = 10;
const deadlock = "40P01";

/**
 * Logs status changes that are published, eight at once by the connections of one process, against pgbench that inserts
 * the same rows, by turns; and counts what was acknowledged against what history has.
 * @param acts how many in all.
 */
export async function benchVerb(cwd: string, _records: Records, acts: number): Promise<Figure[]> {
  const server = await startPostgres({ dataDir: join(cwd, ".data"), log: () => undefined });
  const stop = ending(server.stop);
  const figures = await inNewDatabase(server, "bench_verb", (at) => logIn(at, cwd, acts));
  await stop();
  return figures;
}

async function logIn({ url, ownerUrl }: Urls, cwd: string, acts: number): Promise<Figure[]> {
  const owner = createPool(ownerUrl, { max: 1 });
  const app = connect(url, "app", atOnce);
  const context = deskOf(app.db);

  const each = Math.ceil(acts / rounds);
  const places: Place[] = [];
  for (let n = 0; n < atOnce * Math.ceil((each * rounds) / changesEach / atOnce); n += 1)
    places.push(await aPlace(context, `Bench ${n}`));
  const log = (n: number) => logOne(context, placeOf(places, n), n);
  const pgbench = findPgbench();
  // The first that anybody logs of these is not counted.
  const apart = await aPlace(context, "Bench, apart");
  await logOne(context, apart, 0);
  const script = await sameInserts(owner, () => logOne(context, apart, 1));
  const file = join(cwd, "same-inserts.sql");
  mkdirSync(cwd, { recursive: true });
  writeFileSync(file, script);

  const count = async () => {
    const [row] = await owner<{ n: number }[]>`
      select count(*)::integer as n from history_entry where action = 'claim.record'`;
    return row?.n ?? 0;
  };
  const before = await count();
  const ours: number[] = [];
  const theirs: number[] = [];
  const done: Tally = { acknowledged: 0, refused: [] };
  for (let round = 0; round < rounds; round += 1) {
    const took = await seconds(() => together(each, (n) => log(round * each + n), done));
    ours.push(each / took);
    if (pgbench) theirs.push(await perSecond(pgbench, file, ownerUrl, each));
  }
  const written = (await count()) - before;
  const lost = Math.abs(done.acknowledged - written);
  await app.close();
  await owner.end();

  const from = {
    acts: each * rounds,
    "acts/s": ours,
    ...(pgbench && { "pgbench, transactions/s": theirs }),
    refused: done.refused.length,
  };
  const logging = `logging a status change, ${atOnce} at once`;
  return [
    {
      name: `${logging}, against pgbench with the same inserts`,
      measured: median(ours.map((speed, round) => speed / (theirs[round] ?? Number.NaN))),
      unit: "",
      limit: { atLeast: 0.3 },
      lacks: pgbench ? undefined : "not compared, for pgbench is not installed",
      from,
    },
    {
      name: `${logging}: deadlocks in ${each * rounds}`,
      measured: done.refused.filter((codes) => codes.includes(deadlock)).length,
      unit: "",
      limit: { atMost: 0 },
      from,
    },
    {
      name: `${logging}: refused, or lost once acknowledged, of ${each * rounds}`,
      measured: done.refused.length + lost,
      unit: "",
      limit: { atMost: 0 },
      from: { ...from, acknowledged: done.acknowledged, "in history": written },
    },
  ];
}

/** As many meetings as there are editors are written about at a time, so that two come to meet at one now and then. */
function placeOf(places: readonly Place[], n: number): Place {
  const place = places[Math.floor(n / atOnce / changesEach) * atOnce + (n % atOnce)];
  if (!place) throw new Error("There are more changes than meetings for them.");
  return place;
}

const logOne = (context: Context, { meeting, source }: Place, n: number) =>
  logStatusChange(
    context,
    {
      meeting,
      status: n % 2 === 0 ? "scheduled" : "postponed",
      effective: "2026-01-01",
      reported: "2026-01-02",
      citations: [{ source, excerpt: `as told ${n}` }],
    },
    "published",
  );

interface Tally {
  acknowledged: number;
  /** The codes of each error. */
  refused: (readonly string[])[];
}

/** Has so many acts done, each by the first of the eight that is free. */
async function together(acts: number, act: (n: number) => Promise<unknown>, done: Tally): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < acts) {
      const n = next;
      next += 1;
      try {
        await act(n);
        done.acknowledged += 1;
      } catch (error) {
        done.refused.push(codesOf(error));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** @returns transactions per second, as pgbench reports them. */
async function perSecond(pgbench: string, file: string, url: string, transactions: number): Promise<number> {
  const each = String(Math.ceil(transactions / atOnce));
  const how = ["-n", "-M", "prepared", "-c", String(atOnce), "-j", "1", "-t", each, "-f", file, url];
  const { stdout } = await promisify(execFile)(pgbench, how);
  const found = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!found) throw new Error(`pgbench says no speed:\n${stdout}`);
  return Number(found);
}
