import { join } from "node:path";
import { connect } from "@/db";
import { importDossier } from "@/dossiers/import";
import { Writer } from "@/scripts/drill/writer";
import { startPostgres } from "@/server/postgres";
import { deskOf } from "./desk";
import { syntheticDossier } from "./dossier";
import { type Figure, median, seconds } from "./figure";
import { inNewDatabase, type Urls } from "./new-database";
import { ending } from "./run";

const [few, many] = [1_000, 10_000] as const;
const rounds = 3;
const name = "bench_import";

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

const secondsToImport = (server: Urls, items: number): Promise<number> =>
  inNewDatabase(server, name, ({ url }) => seconds(() => importInto(url, items)));

/** How long an editor waits at most for a save, of one after another while a dossier is imported. */
const importBesideSaves = (server: Urls, items: number): Promise<Figure> =>
  inNewDatabase(server, name, async ({ url }) => {
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

async function importInto(url: string, items: number): Promise<void> {
  const { db, close } = connect(url, "app", 1, { work: "import" });
  const { problems } = await importDossier(deskOf(db), syntheticDossier(items));
  await close();
  if (problems[0]) throw new Error(`The dossier has a problem at ${problems[0].pointer}.`);
}
