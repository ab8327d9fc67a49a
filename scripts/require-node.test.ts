import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const check = (version: string) => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/require-node.cjs", version], {
    encoding: "utf8",
  });
  return { status, stderr };
};
const { engines, scripts } = JSON.parse(readFileSync("package.json", "utf8"));

it("agrees with what npm is told", () => {
  expect(engines.node).toBe("^20.19.0 || ^22.13.0 || >=24.0.0");
});

it.each(["20.19.0", "22.13.0", "24.0.0", "25.2.1"])("lets Node %s on", (version) => {
  expect(check(version)).toEqual({ status: 0, stderr: "" });
});

it.each(["18.20.8", "20.18.3", "21.7.3", "22.12.0"])("stops Node %s in one line", (version) => {
  expect(check(version)).toEqual({
    status: 1,
    stderr: `Onrecord runs on Node.js 20.19, 22.13 or 24 and newer; this is ${version}. See https://nodejs.org.\n`,
  });
});

it("stands before every command that runs ours", () => {
  const commands = Object.values<string>(scripts).filter((command) => /^(?:exec )?node /.test(command));
  expect(commands).not.toEqual([]);
  expect(commands.filter((command) => !command.startsWith("node scripts/require-node.cjs && "))).toEqual([]);
});
