import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const longest = 300;

it(`has no source file over ${longest} lines`, () => {
  const tracked = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.css"], { encoding: "utf8" });
  const long = tracked
    .split("\n")
    .filter((path) => path !== "" && !path.startsWith("db/migrations/"))
    .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});
