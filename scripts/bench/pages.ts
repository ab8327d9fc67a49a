import { createPool } from "@/db";
import { live, pageAddresses } from "./addresses";
import { type Figure, median, seconds } from "./figure";
import type { Records } from "./records";
import { nothingKept, type Site, serveRecord } from "./site";

/** How often each page is asked for once connections and plans are there. */
const rounds = 7;
const warmUps = 3;

/** What every page is held to. */
const limits = { growth: 1.5, milliseconds: 150, kilobytes: 150, past: 3 } as const;

/** A record of some size that is served, and what its pages took. */
interface Served {
  statements: number;
  site: Site;
  addresses: Readonly<Record<string, string>>;
  pages: Map<string, Page>;
}

interface Page {
  /** In milliseconds, one of each round. */
  times: number[];
  bytes: number;
  /** Its media type. */
  type: string;
}

async function serve(cwd: string, records: Records, statements: number): Promise<Served> {
  const { url } = await records.of(statements);
  const sql = createPool(url, { vantage: "app", max: 1 });
  const addresses = await pageAddresses(sql);
  await sql.end();
  return { statements, site: await serveRecord(cwd, url, nothingKept), addresses, pages: new Map() };
}

async function load({ url }: Site, path: string): Promise<Omit<Page, "times">> {
  const response = await fetch(`${url}${path}`, { redirect: "manual" });
  const { byteLength: bytes } = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
  return { bytes, type: response.headers.get("content-type") ?? "" };
}

/** Each size by turns with each page, so that whatever else the machine does slows all sizes alike. */
async function measure(served: readonly Served[]): Promise<void> {
  for (const { site, addresses, pages } of served)
    for (const [name, path] of Object.entries(addresses))
      for (let time = 0; time < warmUps; time += 1)
        pages.set(name, { times: [], ...(await load(site, path)) });
  for (let round = 0; round < rounds; round += 1)
    for (const name of served[0]?.pages.keys() ?? [])
      for (const { site, addresses, pages } of served) {
        const time = await seconds(() => load(site, addresses[name] ?? ""));
        pages.get(name)?.times.push(time * 1000);
      }
}

/** How many times as long one takes as the other, each round by itself. */
const ratio = (one: Page, other: Page) =>
  median(one.times.map((time, round) => time / (other.times[round] ?? Number.NaN)));

/**
 * Every type of public page, made anew for each request: its time at the largest size, that against the smallest,
 * against the page as it is where it shows the past, and how large it is.
 */
export async function benchPages(cwd: string, records: Records): Promise<Figure[]> {
  const served: Served[] = [];
  for (const statements of records.sizes) served.push(await serve(cwd, records, statements));
  await measure(served);
  for (const { site } of served) await site.stop();
  const [smallest, largest] = [served[0], served.at(-1)];
  if (!smallest || !largest) throw new Error("There is no size to measure pages at.");
  return [...largest.pages].flatMap(([name, page]): Figure[] => {
    const before = smallest.pages.get(name);
    const present = largest.pages.get(live[name] ?? "");
    const from = Object.fromEntries(
      served.map(({ statements, pages }) => [`${statements} statements, ms`, pages.get(name)?.times ?? []]),
    );
    return [
      ...(before && before !== page ? [growth(name, ratio(page, before), smallest.statements, from)] : []),
      {
        name: `${name}, median at ${largest.statements} statements`,
        measured: median(page.times),
        unit: "ms",
        limit: { atMost: limits.milliseconds },
        from,
      },
      ...(present ? [past(name, ratio(page, present), { "as it is, ms": present.times })] : []),
      {
        name: `${name}, size`,
        measured: page.bytes / 1000,
        unit: "KB",
        // The calendar is one file, of the thousand meetings nearest to today.
        ...(!page.type.startsWith("text/calendar") && { limit: { atMost: limits.kilobytes } }),
        from: {},
      },
    ];
  });
}

const growth = (name: string, measured: number, smallest: number, from: Figure["from"]): Figure => ({
  name: `${name}, time against ${smallest} statements`,
  measured,
  unit: "",
  limit: { atMost: limits.growth },
  from,
});

const past = (name: string, measured: number, from: Figure["from"]): Figure => ({
  name: `${name}, time against live`,
  measured,
  unit: "",
  limit: { atMost: limits.past },
  from,
});
