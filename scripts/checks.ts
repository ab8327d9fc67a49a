import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

/** How many of the things a check looked at were right, and how many were not. */
export interface Tally {
  passed: number;
  failed: number;
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
  return (await run(program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
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
  const { passed, failed } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")) as never)
    : { passed: 0, failed: 0 };
  const unexplained = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Counts a test file that could not even be read as one failure. */
export function countUnit({ numPassedTests, numFailedTests, testResults }: UnitReport): Tally {
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

interface JourneyReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** Counts a journey that passed only at a second try as failed. */
export function countJourneys({ stats, errors }: JourneyReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
