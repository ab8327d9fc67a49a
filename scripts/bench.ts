import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { CommandError, command } from "@/server/command";
import { progress } from "@/server/progress";
import { benchChoosing } from "./bench/choosing";
import { copyProject, workshop } from "./bench/copy";
import { benchCsv } from "./bench/csv";
import { type Figure, isMet, table } from "./bench/figure";
import { benchImport } from "./bench/import";
import { benchJourney } from "./bench/journey";
import { benchKeptPage } from "./bench/kept-page";
import { benchLighthouse } from "./bench/lighthouse";
import { benchLoad } from "./bench/load";
import { benchPage } from "./bench/page";
import { benchPages } from "./bench/pages";
import { benchReading } from "./bench/reading";
import { Records } from "./bench/records";
import { endAll } from "./bench/run";
import { benchSearch } from "./bench/search";
import { benchStarts } from "./bench/starts";
import { benchStore } from "./bench/store";
import { articles, measure, suggestionFigures } from "./bench/suggestions";
import { benchVerb } from "./bench/verb";
import { benchVisible } from "./bench/visible";

/** Parts that are measured of the copy, in this order: what each does, in words, and how. */
const ofCopy: Readonly<
  Record<string, readonly [doing: string, (cwd: string, records: Records, acts: number) => Promise<Figure[]>]>
> = {
  store: ["Measuring the store", benchStore],
  page: ["Loading the largest meeting page", benchPage],
  kept: ["Loading the same page, kept", benchKeptPage],
  reading: ["Reading pages on a phone", benchReading],
  lighthouse: ["Having Lighthouse look at pages", benchLighthouse],
  csv: ["Exporting statements", benchCsv],
  search: ["Searching", benchSearch],
  choosing: ["Choosing of very many", benchChoosing],
  pages: ["Loading every type of page", benchPages],
  load: ["Asking for very many pages, and for reports", benchLoad],
  visible: ["Publishing, until it is seen elsewhere", benchVisible],
  import: ["Importing dossiers", benchImport],
  verb: ["Logging status changes", benchVerb],
};
const parts = ["suggestions", "journey", "starts", ...Object.keys(ofCopy)];
const result = ".build/bench.json";

await command(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: parts },
      article: { type: "string" },
      expected: { type: "string" },
      // Of the larger one more than 200,000 statements are published.
      sizes: { type: "string", default: "10000,214000" },
      database: { type: "string", multiple: true, default: [] },
      acts: { type: "string", default: "3000" },
    },
  });
  const sizes = sizesIn(values.sizes);
  const databases = databasesIn(values.database, sizes);
  const acts = Number(values.acts);
  if (!Number.isInteger(acts) || acts < 1)
    throw new CommandError("--acts should be how many status changes are logged: 100000.");
  const wanted = values.only;
  if (!wanted.every((part) => parts.includes(part)))
    throw new CommandError(`--only should be ${parts.join(", ")}; it can be given more than once.`);
  const { article, expected } = values;
  if ((article === undefined) !== (expected === undefined))
    throw new CommandError(
      "--article and --expected go together: a text, and a JSON file of the facts in it.",
    );
  const figures: Figure[] = [];
  if (wanted.includes("suggestions")) {
    const outside = article && expected ? [{ name: basename(article), article, expected }] : [];
    figures.push(...[...articles(), ...outside].map(measure).flatMap(suggestionFigures));
  }
  if (wanted.includes("journey"))
    figures.push(...(await progress("Logging an article in a browser", () => benchJourney())));
  // Nothing else has to be started for these.
  if (wanted.every((part) => part === "suggestions" || part === "journey")) return conclude(figures);
  // What was measured before something fails is told all the same.
  try {
    const cwd = copyProject();
    const records = new Records(cwd, sizes, databases);
    // Whatever else is measured needs the copy installed and built, which the first start does.
    const starts = await progress("Starting a fresh copy, and again", () => benchStarts(cwd));
    if (wanted.includes("starts")) figures.push(...starts);
    for (const [part, [doing, measureIt]] of Object.entries(ofCopy))
      if (wanted.includes(part))
        figures.push(...(await progress(doing, () => measureIt(cwd, records, acts))));
    await records.stop();
  } finally {
    await endAll();
    conclude(figures);
  }
});

function sizesIn(given: string): number[] {
  const sizes = given.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new CommandError("--sizes should be numbers of statements: 10000,100000,1000000.");
  return sizes.toSorted((one, other) => one - other);
}

/** Addresses of databases that hold a synthetic record already, by how many statements it has. */
function databasesIn(given: readonly string[], sizes: readonly number[]): Map<number, string> {
  const databases = given.map((one) => {
    const [, size = "", url = ""] = /^(\d+)=(postgres(?:ql)?:.+)$/.exec(one) ?? [];
    if (!sizes.includes(Number(size)))
      throw new CommandError(
        "--database should be one of --sizes and where its record is: 1000000=postgres://user:password@host/name.",
      );
    return [Number(size), url] as const;
  });
  return new Map(databases);
}

/** Prints what was measured, keeps it as JSON, and fails where a limit is missed. */
function conclude(figures: readonly Figure[]): void {
  mkdirSync(".build", { recursive: true });
  const machine = { node: process.version, cores: cpus().length, memory: Math.round(totalmem() / 2 ** 30) };
  writeFileSync(result, `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`);
  rmSync(workshop, { recursive: true, force: true });
  console.log(`\n${table(figures)}\n\nMore in ${result}.`);
  if (!figures.every(isMet)) process.exitCode = 1;
}
