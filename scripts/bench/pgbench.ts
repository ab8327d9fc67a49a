import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const debian = "/usr/lib/postgresql";

/** The path of pgbench, where PostgreSQL's own tools are installed; undefined where they are not. */
export function findPgbench(): string | undefined {
  return ["pgbench", ...ofDebian()].find((path) => spawnSync(path, ["--version"]).status === 0);
}

/** Debian has those of each major in a folder to which no path leads. */
function ofDebian(): string[] {
  try {
    const majors = readdirSync(debian).toSorted((one, other) => Number(other) - Number(one));
    return majors.map((major) => `${debian}/${major}/bin/pgbench`);
  } catch {
    return [];
  }
}
