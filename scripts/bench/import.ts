import { join } from "node:path";
import { connect, createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { importDossier } from "@/dossiers/import";
import { systemClock } from "@/lib/clock";
import { inDatabase } from "@/lib/in-database";
import { startPostgres } from "@/server/postgres";
import { syntheticDossier } from "./dossier";
import { type Figure, median, seconds } from "./figure";
import { ending } from "./run";

const [few, many] = [1_000, 10_000] as const;
const rounds = 3;

const operator = {
  id: "00000000-0000-7000-8000-000000000000",
  email: "",
  name: "Import",
  role: "admin",
} as const;

/** How long an item of a dossier takes to import, in a dossier of ten thousand against one of a thousand, by turns. */
export async function benchImport(cwd: string): Promise<Figure[]> {
  const server = await startPostgres({ dataDir: join(cwd, ".data"), log: () => undefined });
  const stop = ending(server.stop);
  const short: number[] = [];
  const long: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    short.push(await secondsToImport(server, few));
    long.push(await secondsToImport(server, many));
  }
  await stop();
  const from = { [`${few} items, s`]: short, [`${many} items, s`]: long };
  return [
    {
      name: `import, an item of ${many} against one of ${few}`,
      measured: median(long.map((time, round) => time / many / ((short[round] ?? Number.NaN) / few))),
      unit: "",
      limit: { atMost: 1.5 },
      from,
    },
    { name: `import of ${many} items`, measured: median(long), unit: "s", limit: { atMost: 60 }, from },
  ];
}

/** Imports a dossier into a new database, so that no round finds what another one left. */
async function secondsToImport(server: { url: string; ownerUrl: string }, items: number): Promise<number> {
  const owner = createPool(server.ownerUrl, { max: 1 });
  await owner`DROP DATABASE IF EXISTS bench_import WITH (FORCE)`;
  await owner`CREATE DATABASE bench_import`;
  await migrate(inDatabase(server.ownerUrl, "bench_import"));
  const { db, close } = connect(inDatabase(server.url, "bench_import"), "app", 1, { work: "import" });
  const context = { db, user: operator, clock: systemClock, review: "optional" } as const;
  const dossier = syntheticDossier(items);
  const time = await seconds(async () => {
    const { problems } = await importDossier(context, dossier);
    if (problems[0]) throw new Error(`The dossier has a problem at ${problems[0].pointer}.`);
  });
  await close();
  await owner`DROP DATABASE bench_import WITH (FORCE)`;
  await owner.end();
  return time;
}
