import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { CommandError } from "./command";
import { runScript } from "./run-script";

const marker = join(".next", "onrecord-sources");
const notBuilt = [
  "node_modules",
  "e2e",
  "scripts",
  "server",
  "docs",
  "coverage",
  "test-results",
  "playwright-report",
];
const built = new Set([".mjs", ".ts", ".tsx", ".css", ".json", ".svg", ".png", ".ico", ".woff2", ".txt"]);
const generated = new Set(["next-env.d.ts"]);

/** Whether `.next/` holds a build of just these sources and packages. */
export function isBuilt(): boolean {
  return existsSync(marker) && readFileSync(marker, "utf8") === fingerprint();
}

/** A production build, quiet unless it fails: then a {@link CommandError} carries what it said. */
export function build(): { finished: Promise<void>; stop(): void } {
  const sources = fingerprint();
  rmSync(marker, { force: true });
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const building = runScript([join(import.meta.dirname, "bound-to-parent.mjs"), next, "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const finished = building.finished.then(
    () => writeFileSync(marker, sources),
    (error: Error) => {
      throw new CommandError(`The build failed.\n${error.message}`);
    },
  );
  return { finished, stop: building.stop };
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of sourceFiles()) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function sourceFiles(): string[] {
  const top = readdirSync(".", { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !notBuilt.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(entry.name) : [entry.name]));
  return top
    .filter((path) => built.has(extname(path)) && !path.endsWith(".test.ts") && !generated.has(path))
    .sort();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
