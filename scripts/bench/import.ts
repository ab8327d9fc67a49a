import { join } from "node:path";
import { connect, createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { importDossier } from "@/dossiers/import";
import { systemClock } from "@/lib/clock";
import { inDatabase } from "@/lib/in-database";
import { Writer } from "@/scripts/drill/writer";
import { type EmbeddedPostgres, startPostgres } from "@/server/postgres";
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
  const beside = await importBesideSaves(server, many);
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
    beside,
  ];
}

const secondsToImport = (server: Server, items: number): Promise<number> =>
  inNewDatabase(server, (url) => seconds(() => importInto(url, items)));

/** How long an editor waits at most for a save, of one after another while a dossier is imported. */
const importBesideSaves = (server: Server, items: number): Promise<Figure> =>
  inNewDatabase(server, async (url) => {
    const editor = new Writer(url);
    const stopEditor = ending(() => editor.stop());
    await editor.next();
    editor.longest = 0;
    const [refused, saved] = [editor.refused, editor.acknowledged.length];
    const took = await seconds(() => importInto(url, items));
    await stopEditor();
    return {
      name: `import of ${items} items, longest wait of a save beside it`,
      measured: editor.longest / 1000,
      unit: "s",
      ...(editor.refused > refused && { lacks: `${editor.refused - refused} saves were refused` }),
      from: { saved: editor.acknowledged.length - saved, "import, s": took },
    };
  });

type Server = Pick<EmbeddedPostgres, "url" | "ownerUrl">;

/** So that no round finds what another one left. */
async function inNewDatabase<Result>(
  server: Server,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const owner = createPool(server.ownerUrl, { max: 1 });
  await owner`DROP DATABASE IF EXISTS bench_import WITH (FORCE)`;
  await owner`CREATE DATABASE bench_import`;
  await migrate(inDatabase(server.ownerUrl, "bench_import"));
  const result = await work(inDatabase(server.url, "bench_import"));
  await owner`DROP DATABASE bench_import WITH (FORCE)`;
  await owner.end();
  return result;
}

async function importInto(url: string, items: number): Promise<void> {
  const { db, close } = connect(url, "app", 1, { work: "import" });
  const context = { db, user: operator, clock: systemClock, review: "optional" } as const;
  const { problems } = await importDossier(context, syntheticDossier(items));
  await close();
  if (problems[0]) throw new Error(`The dossier has a problem at ${problems[0].pointer}.`);
}
