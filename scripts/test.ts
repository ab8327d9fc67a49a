import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "@/server/command";
import { build, isBuilt } from "@/server/production-build";
import { counted, countJourneys, countUnit, run, type Tally, whole } from "./checks";
import { findBrowser } from "./find-browser";

const since = Date.now();
const seconds = () => Math.round((Date.now() - since) / 1000);
const bin = (program: string) => join("node_modules", ".bin", program);
const unitReport = join(".build", "unit-report.json");
const journeyReport = join(".build", "journey-report.json");

/** Checks in order; a later one runs although an earlier one failed, as far as it can. */
const checks: readonly (readonly [heading: string, check: () => Promise<Tally>])[] = [
  ["Format and lint", () => whole(bin("biome"), "check", "--error-on-warnings", ".")],
  ["Order of folders", () => whole(process.execPath, "--import", "tsx", join("scripts", "order.ts"))],
  ["Types", types],
  ["Dead code", () => whole(bin("knip"))],
  ["Unit and database tests, PostgreSQL 18", () => unit("18")],
  ["Database tests, PostgreSQL 15", () => unit("15", databaseTests())],
  ["Production build", productionBuild],
  ["Journeys in a browser", journeys],
];

async function types(): Promise<Tally> {
  const generated = await run(bin("next"), ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
  return generated ? whole(bin("tsc"), "--noEmit") : { passed: 0, failures: ["next typegen"] };
}

function unit(postgres: string, files: readonly string[] = []): Promise<Tally> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const tests = () => run(bin("vitest"), ["run", ...reporters, ...files], { TEST_POSTGRES: postgres });
  return counted(tests, unitReport, countUnit);
}

/**
 * The tests that another major could make fail: those that use a database, but for how pages of it are served, what
 * commands print, and what is the same for all verbs whatever they ask of it.
 */
function databaseTests(): string[] {
  return readdirSync(".", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts") && !/(^|\/)(node_modules|\.[a-z]+)\//.test(path))
    .filter((path) => !/^(app|server|scripts)\/(?!replica\/)|^review\/(verbs|permissions)\./.test(path))
    .filter((path) => path.startsWith("db/") || readFileSync(path, "utf8").includes('"@/db/testing"'));
}

async function productionBuild(): Promise<Tally> {
  if (!isBuilt()) await build().finished;
  return { passed: 1, failures: [] };
}

async function journeys(): Promise<Tally> {
  if (!isBuilt()) return { passed: 0, failures: ["They need a production build."] };
  const settings = { CHROMIUM_PATH: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport };
  const tests = () => run(bin("playwright"), ["test", "--reporter=list,json"], settings);
  return counted(tests, journeyReport, countJourneys);
}

mkdirSync(".build", { recursive: true });
let passed = 0;
const failures: string[] = [];
for (const [heading, check] of checks) {
  console.log(`\n── ${heading} (${seconds()} s) ──\n`);
  const tally = await check().catch((error: unknown) => ({ passed: 0, failures: [explain(error)] }));
  passed += tally.passed;
  failures.push(...tally.failures.map((failure) => `${heading}: ${failure}`));
}
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\nTook ${seconds()} s.\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
