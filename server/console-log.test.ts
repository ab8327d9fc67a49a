import { Console } from "node:console";
import { beforeEach, expect, it } from "vitest";
import { logConsole } from "./console-log";

const lines: unknown[][] = [];
const line =
  (level: string) =>
  (...said: unknown[]) => {
    lines.push([level, ...said]);
  };
const console = new Console(process.stderr);

beforeEach(() => {
  lines.length = 0;
  logConsole({ debug: line("debug"), warn: line("warn"), error: line("error") }, console);
});

it("tells an error with the reference that its reader was shown", () => {
  const error = Object.assign(new Error("out of paper"), { digest: "240187" });
  console.error("\u001b[31m\u001b[1m⨯\u001b[22m\u001b[39m", error);
  expect(lines).toEqual([["error", { err: error, digest: "240187" }, "out of paper"]]);
});

it("keeps what was said about an error", () => {
  const error = new Error("out of paper");
  console.error("Failed to prepare server", error);
  expect(lines).toEqual([["error", { err: error }, "Failed to prepare server"]]);
});

it("takes colours and marks from words, and what is only a blank line away", () => {
  console.warn("\u001b[33m⚠\u001b[39m", "%s is old", "this");
  console.log(" \u001b[32m✓\u001b[39m Ready in 71ms");
  console.log("");
  expect(lines).toEqual([
    ["warn", "%s is old this"],
    ["debug", "Ready in 71ms"],
  ]);
});
