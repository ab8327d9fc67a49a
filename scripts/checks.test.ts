import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { counted, countJourneys, countUnit, whole } from "./checks";

const folder = mkdtempSync(join(tmpdir(), "onrecord-checks-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("counting what a run of tests reports", () => {
  const unexplained = [expect.stringContaining("The run itself failed")];
  it.each([
    ["green", true, { passed: 3, failures: [] }, { passed: 3, failures: [] }],
    ["red", false, { passed: 2, failures: ["one"] }, { passed: 2, failures: ["one"] }],
    [
      "no failed test, but the run failed",
      false,
      { passed: 3, failures: [] },
      { passed: 3, failures: unexplained },
    ],
    ["no test at all", true, { passed: 0, failures: [] }, { passed: 0, failures: unexplained }],
    ["no report", true, undefined, { passed: 0, failures: unexplained }],
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
    writeFileSync(report, JSON.stringify({ passed: 9, failures: [] }));
    const broken = async () => false;
    expect(await counted(broken, report, (tally) => tally)).toEqual({ passed: 0, failures: unexplained });
  });

  it("names each test that failed, with its message, and each file that could not be read", () => {
    const passed = { fullName: "dates are read", status: "passed", failureMessages: [] };
    const failed = {
      fullName: "dates are kept",
      status: "failed",
      failureMessages: ["Error: \u001b[31mexpected 1 to be 2\u001b[39m"],
    };
    const testResults = [
      { name: resolve("lib/a.test.ts"), status: "failed", message: "", assertionResults: [passed, failed] },
      { name: resolve("lib/b.test.ts"), status: "failed", message: "No such module", assertionResults: [] },
    ];
    expect(countUnit({ numPassedTests: 4, testResults })).toEqual({
      passed: 4,
      failures: [
        "lib/a.test.ts › dates are kept\nError: expected 1 to be 2",
        "lib/b.test.ts\nNo such module",
      ],
    });
  });

  it("counts a journey that needed a second try as a failure", () => {
    const spec = (title: string, status: string, ...messages: string[]) => ({
      file: "visitors.spec.ts",
      title,
      tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
    });
    const phone = { specs: [spec("fits", "flaky", "Timed out."), spec("loads", "expected")] };
    const suites = [{ specs: [spec("reads", "unexpected", "No heading.")], suites: [phone] }];
    expect(countJourneys({ stats: { expected: 5 }, suites, errors: [{ message: "No server." }] })).toEqual({
      passed: 5,
      failures: [
        "visitors.spec.ts › reads\nNo heading.",
        "visitors.spec.ts › fits\nTimed out.",
        "Outside the journeys\nNo server.",
      ],
    });
  });
});

describe("a check as a whole", () => {
  it.each([
    ["passes", process.execPath, ["-e", ""], { passed: 1, failures: [] }],
    [
      "fails",
      process.execPath,
      ["-e", "process.exit(3)"],
      { passed: 0, failures: [`${process.execPath} -e process.exit(3)`] },
    ],
    ["cannot be run", "/no/such/program", [], { passed: 0, failures: ["/no/such/program"] }],
  ])("%s", async (_, program, args, expected) => {
    expect(await whole(program, ...args)).toEqual(expected);
  });
});
