import { createHash } from "node:crypto";
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
import { benchPageQueries, benchPageSpeed } from "./bench/page";
import { benchPages } from "./bench/pages";
import { benchReading } from "./bench/reading";
import { endAll } from "./bench/run";
import { scaleDatabase } from "./bench/scale";
import { benchSearch } from "./bench/search";
import { benchStarts } from "./bench/starts";
import { articles, measure, suggestionFigures } from "./bench/suggestions";

const parts = [
  "starts",
  "page",
  "kept",
  "reading",
  "lighthouse",
  "csv",
  "search",
  "import",
  "suggestions",
  "journey",
  "choosing",
  "pages",
] as const;
/** Writing a record of a million statements takes minutes: it is asked for by name. */
const usual = parts.filter((part) => part !== "pages");
const result = ".build/bench.json";

await command(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [...usual] },
      article: { type: "string" },
      expected: { type: "string" },
      sizes: { type: "string", default: "10000,100000" },
    },
  });
  const sizes = values.sizes.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new CommandError(
      "--sizes should be numbers of statements, the smallest first: 10000,100000,1000000.",
    );
  const wanted = values.only;
  if (!wanted.every((part) => (parts as readonly string[]).includes(part)))
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
    // Whatever else is measured needs the copy installed and built, which the first start does.
    const starts = await progress("Starting a fresh copy, and again", () => benchStarts(cwd));
    if (wanted.includes("starts")) figures.push(...starts);
    if (wanted.includes("page"))
      figures.push(await progress("Loading the largest meeting page", () => benchPageSpeed(cwd)));
    if (wanted.includes("kept"))
      figures.push(...(await progress("Loading the same page, kept", () => benchKeptPage(cwd))));
    if (wanted.includes("reading"))
      figures.push(...(await progress("Reading pages on a phone", () => benchReading(cwd))));
    if (wanted.includes("lighthouse"))
      figures.push(...(await progress("Having Lighthouse look at pages", () => benchLighthouse(cwd))));
    if (wanted.some((part) => part === "page" || part === "csv" || part === "search")) {
      const database = await progress("Writing a synthetic record", () =>
        scaleDatabase(cwd, () => undefined),
      );
      const secret = createHash("sha256").update(database.url).digest("hex");
      if (wanted.includes("page"))
        figures.push(await progress("Counting queries", () => benchPageQueries(cwd, database.url, secret)));
      if (wanted.includes("csv"))
        figures.push(...(await progress("Exporting statements", () => benchCsv(cwd, database.url, secret))));
      if (wanted.includes("search"))
        figures.push(await progress("Searching", () => benchSearch(cwd, database.url, secret)));
      await database.stop();
    }
    if (wanted.includes("choosing"))
      figures.push(...(await progress("Choosing of very many", () => benchChoosing(cwd))));
    if (wanted.includes("pages"))
      figures.push(...(await progress("Loading every type of page", () => benchPages(cwd, sizes))));
    if (wanted.includes("import"))
      figures.push(...(await progress("Importing dossiers", () => benchImport(cwd))));
  } finally {
    await endAll();
    conclude(figures);
  }
});

/** Prints what was measured, keeps it as JSON, and fails where a limit is missed. */
function conclude(figures: readonly Figure[]): void {
  mkdirSync(".build", { recursive: true });
  const machine = { node: process.version, cores: cpus().length, memory: Math.round(totalmem() / 2 ** 30) };
  writeFileSync(result, `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`);
  rmSync(workshop, { recursive: true, force: true });
  console.log(`\n${table(figures)}\n\nMore in ${result}.`);
  if (!figures.every(isMet)) process.exitCode = 1;
}
