import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/scripts/find-browser";
import { freePort } from "@/server/free-port";

// Workers read this file again and inherit what is settled here.
process.env["E2E_PORT"] ??= String(await freePort());
process.env["CHROMIUM_PATH"] ??= findBrowser();

/** What a browser would fetch or wait for on its own has no place in a journey. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// Root, containers and newer Ubuntus leave Chromium no sandbox on Linux; the journeys visit our own pages alone.
const sandbox = process.platform === "linux" ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/global-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  // Only ends what hangs: the longest journey takes about a minute on a small machine.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${process.env["E2E_PORT"]}`,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env["CHROMIUM_PATH"], args: [...quiet, ...sandbox] },
  },
});
