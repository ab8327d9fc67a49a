import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { counted, countJourneys, countUnit, whole } from "./checks";

const folder = mkdtempSync(join(tmpdir(), "onrecord-checks-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("counting what a run of tests reports", () => {
  it.each([
    ["green", true, { passed: 3, failed: 0 }, { passed: 3, failed: 0 }],
    ["red", false, { passed: 2, failed: 1 }, { passed: 2, failed: 1 }],
    ["no failed test, but the run failed", false, { passed: 3, failed: 0 }, { passed: 3, failed: 1 }],
    ["no test at all", true, { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
    ["no report", true, undefined, { passed: 0, failed: 1 }],
  ])("%s", async (name, succeeded, reported, expected) => {
    const report = join(folder, `${name}.json`);
    const tests = async () => {
      if (reported) writeFileSync(report, JSON.stringify(reported));
      return succeeded;
    };
    expect(await counted(tests, report, (tally) => tally)).toEqual(expected);
  });

  it("does not take an old report for that of a run that broke", async () => {
    const report = join(folder, "old.json");
    writeFileSync(report, JSON.stringify({ passed: 9, failed: 0 }));
    expect(
      await counted(
        async () => false,
        report,
        (tally) => tally,
      ),
    ).toEqual({ passed: 0, failed: 1 });
  });

  it("counts a test file that cannot be read as a failure", () => {
    const unread = { status: "failed", assertionResults: [] };
    expect(countUnit({ numPassedTests: 4, numFailedTests: 1, testResults: [unread] })).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  it("counts a journey that needed a second try as a failure", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] };
    expect(countJourneys(report)).toEqual({ passed: 5, failed: 2 });
  });
});

describe("a check as a whole", () => {
  it.each([
    ["passes", process.execPath, ["-e", ""], { passed: 1, failed: 0 }],
    ["fails", process.execPath, ["-e", "process.exit(3)"], { passed: 0, failed: 1 }],
    ["cannot be run", "/no/such/program", [], { passed: 0, failed: 1 }],
  ])("%s", async (_, program, args, expected) => {
    expect(await whole(program, ...args)).toEqual(expected);
  });
});
