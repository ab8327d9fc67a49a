import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/scripts/find-browser";
import type { Figure } from "./figure";
import { largestMeeting } from "./page";
import { ending } from "./run";
import { serveSite } from "./site";

/** A phone on a slow mobile network, as Lighthouse assumes it: latency in ms, rates in bytes a second. */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true };
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const slowdown = 4;

/** Its name stands there in Cyrillic too, which takes fonts of its own. */
const withAnotherScript = "/actors/sergey-lavrov";

/** What a page took to be read, in bytes over the network, and how far it moved while it was. */
interface Reading {
  all: number;
  fonts: number;
  scripts: number;
  /** Cumulative Layout Shift (web.dev). */
  shift: number;
}

async function read(browser: Browser, url: string): Promise<Reading> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", network);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const kinds = new Map<string, string>();
  const taken = { all: 0, Font: 0, Script: 0 };
  client.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    taken.all += encodedDataLength;
    if (kind === "Font" || kind === "Script") taken[kind] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shift = await shiftOf(page);
  await context.close();
  return { all: taken.all, fonts: taken.Font, scripts: taken.Script, shift };
}

/** Of everything that has moved by now. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        // Two frames: what was observed before is handed over, and what the last font moved.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );

/** What it takes to read the pages that most readers come to, on a phone. */
export async function benchReading(cwd: string): Promise<Figure[]> {
  const site = await serveSite("npm", ["start"], { cwd });
  const { slug } = await largestMeeting(site);
  const paths = ["/", `/meetings/${slug}`, "/actors/marco-rubio", withAnotherScript];
  const args = process.platform === "linux" ? ["--no-sandbox", "--disable-gpu"] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  const closeBrowser = ending(() => browser.close());
  const readings: [path: string, reading: Reading][] = [];
  for (const path of paths) readings.push([path, await read(browser, site.url + path)]);
  await Promise.all([closeBrowser(), site.stop()]);
  const figure = (name: string, what: keyof Reading, unit: "" | "KB", atMost: number): Figure => {
    const scale = unit === "KB" ? 1024 : 1;
    const each = readings.map(([path, reading]) => [path, reading[what] / scale] as const);
    const measured = Math.max(...each.map(([, value]) => value));
    return { name, measured, unit, limit: { atMost }, from: Object.fromEntries(each) };
  };
  return [
    figure("a page with all it loads, on a phone", "all", "KB", 150),
    figure("fonts of a page", "fonts", "KB", 100),
    figure("scripts of a page", "scripts", "KB", 8),
    figure("layout shift of a page", "shift", "", 0.1),
  ];
}
