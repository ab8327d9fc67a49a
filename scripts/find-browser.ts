import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CommandError } from "@/server/command";

const usual = [
  // Without a window's processes: the same journeys take a quarter less of a small machine.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const minutes = 60_000;

/**
 * The path of a Chromium: the one `CHROMIUM_PATH` names, Playwright's own, or one that is installed; else one is
 * installed. Throws a {@link CommandError} that says how to get one.
 */
export function findBrowser(log: (line: string) => void = console.log): string {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (runs(named)) return named;
    throw new CommandError(`CHROMIUM_PATH should name a Chromium that runs, but ${named} does not.`);
  }
  const found = installed();
  if (found) return found;
  for (const install of [fromPlaywright, fromDebian]) {
    install(log);
    const path = installed();
    if (path) return path;
  }
  throw new CommandError(
    "There is no browser to test in, and none could be installed: " +
      "install Chromium or Chrome, or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.",
  );
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...usual].find(runs);
}

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

const isRoot = () => process.getuid?.() === 0;

function fromPlaywright(log: (line: string) => void): void {
  log("Installing Playwright's Chromium …");
  const dependencies = isRoot() && process.platform === "linux" ? ["--with-deps"] : [];
  run("npx", ["playwright", "install", ...dependencies, "chromium"], 4 * minutes);
}

function fromDebian(log: (line: string) => void): void {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return;
  log("Installing Debian's Chromium …");
  run("apt-get", ["update"], 2 * minutes);
  run("apt-get", ["install", "-y", "chromium-headless-shell", "fonts-liberation"], 6 * minutes);
}

function run(program: string, args: readonly string[], timeout: number): void {
  spawnSync(program, args, {
    timeout,
    killSignal: "SIGKILL",
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
