import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { CommandError, explain } from "./command";

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test("what stops a command is told: in words, or with its stack where nobody meant it", () => {
  expect(explain(new CommandError("Name a file."))).toBe("Name a file.");
  expect(explain(new Error("Broken"))).toContain("command.test.ts");
  // The code of a program that failed is a number.
  const failed = thrownBy(() =>
    execFileSync(process.execPath, ["-e", "process.exit(3)"], { stdio: "ignore" }),
  );
  expect(explain(failed)).toContain("Command failed");
  expect(explain(Object.assign(new Error("No such option"), { code: "ERR_PARSE_ARGS_UNKNOWN_OPTION" }))).toBe(
    "No such option",
  );
  expect(explain(Object.assign(new Error("Exit"), { code: 3 }))).toContain("Error: Exit");
});
