import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where the benchmark works; emptied when it begins, so that a first start is a first start. */
export const workshop = resolve(".build", "bench");

/** What a fresh clone would hold, with whatever has been changed since the last commit. */
export function copyProject(): string {
  const folder = join(workshop, "clone");
  rmSync(workshop, { recursive: true, force: true });
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  for (const path of listed
    .toString()
    .split("\0")
    .filter((name) => name && existsSync(name))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  return folder;
}
