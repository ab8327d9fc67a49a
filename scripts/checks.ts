import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** How many of the things a check looked at were right, and what was not: a name, and what was said of it. */
export interface Tally {
  passed: number;
  failures: readonly string[];
}

type Variables = Readonly<Record<string, string>>;

/** Runs a program with its output on ours; whether it succeeded. */
export function run(program: string, args: readonly string[], variables: Variables = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...variables } });
    child.on("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

/** A check that passes or fails as a whole. */
export async function whole(program: string, ...args: string[]): Promise<Tally> {
  const passed = await run(program, args);
  return passed ? { passed: 1, failures: [] } : { passed: 0, failures: [[program, ...args].join(" ")] };
}

/**
 * A run of tests that leaves a report. One that fails without naming a failed test, or leaves no report at all, counts
 * as one failure: a broken run is never green.
 */
export async function counted(
  runTests: () => Promise<boolean>,
  report: string,
  count: (report: never) => Tally,
): Promise<Tally> {
  rmSync(report, { force: true });
  const succeeded = await runTests();
  const { passed, failures } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")) as never)
    : { passed: 0, failures: [] };
  if (failures.length > 0 || (succeeded && passed > 0)) return { passed, failures };
  return { passed, failures: ["The run itself failed, or had no tests; see what it printed."] };
}

interface UnitReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Counts a test file that could not even be read as one failure. */
export function countUnit({ numPassedTests, testResults }: UnitReport): Tally {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(".", name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && assertionResults.length === 0) return [failure(file, [message])];
    return failed.map((test) => failure(`${file} › ${test.fullName}`, test.failureMessages));
  });
  return { passed: numPassedTests, failures };
}

interface JourneySuite {
  suites?: JourneySuite[];
  specs: {
    file: string;
    title: string;
    tests: { status: string; results: { errors: { message?: string }[] }[] }[];
  }[];
}
interface JourneyReport {
  stats: { expected: number };
  suites: JourneySuite[];
  errors: { message?: string }[];
}

/** Counts a journey that passed only at a second try as failed. */
export function countJourneys({ stats, suites, errors }: JourneyReport): Tally {
  const failed = suites.flatMap(failedJourneys);
  const outside = errors.map(({ message }) => failure("Outside the journeys", [message]));
  return { passed: stats.expected, failures: [...failed, ...outside] };
}

function failedJourneys({ suites = [], specs }: JourneySuite): string[] {
  const failed = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => {
        const errors = results.flatMap((result) => result.errors.map(({ message }) => message));
        return failure(`${file} › ${title}`, errors);
      }),
  );
  return [...failed, ...suites.flatMap(failedJourneys)];
}

function failure(name: string, messages: readonly (string | undefined)[]): string {
  return [name, ...messages.map((message) => stripVTControlCharacters(message ?? "").slice(0, 4_000))].join(
    "\n",
  );
}
