import { setTimeout as pause } from "node:timers/promises";
import { type Figure, seconds } from "./figure";
import { largest } from "./memory";
import { run } from "./run";
import { type Site, serveSite } from "./site";

const startProduct = (cwd: string) => serveSite("npm", ["start"], { cwd });

/** Where a package is not in npm's cache yet, the first start would measure the network. */
async function warmCache(cwd: string): Promise<void> {
  await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd });
}

/** `npm ci && npm start` on a fresh copy, then `npm start` again, and what the idle server holds. */
export async function benchStarts(cwd: string): Promise<Figure[]> {
  await warmCache(cwd);
  const installing = await seconds(() =>
    run("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd }),
  );
  let site: Site | undefined;
  const first = await seconds(async () => {
    site = await startProduct(cwd);
  });
  await site?.stop();
  const again = await seconds(async () => {
    site = await startProduct(cwd);
  });
  await pause(5_000);
  const idle = largest(site?.pid ?? 0).megabytes;
  await site?.stop();
  return [
    {
      name: "first start, from a warm npm cache",
      measured: installing + first,
      unit: "s",
      limit: { atMost: 120 },
      from: { "npm ci": installing, "npm start": first },
    },
    { name: "next start", measured: again, unit: "s", limit: { atMost: 5 }, from: {} },
    { name: "memory of the idle server", measured: idle, unit: "MB", limit: { atMost: 200 }, from: {} },
  ];
}
