import { createPool } from "@/db";
import { pageAddresses } from "./addresses";
import { type Figure, median, seconds } from "./figure";
import { scaleDatabase } from "./scale";
import { type Site, serveSite } from "./site";

/** How often each page is asked for once connections and plans are there. */
const rounds = 7;

/** The most that a page may be, in bytes of HTML. */
const longest = 150_000;

interface Measured {
  /** In milliseconds. */
  time: number;
  bytes: number;
}

async function measure({ url }: Site, path: string): Promise<Measured> {
  const times: number[] = [];
  let bytes = 0;
  const load = async () => {
    const response = await fetch(`${url}${path}`);
    bytes = (await response.arrayBuffer()).byteLength;
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  };
  await load();
  for (let round = 0; round < rounds; round += 1) times.push((await seconds(load)) * 1000);
  return { time: median(times), bytes };
}

/** Every type of page, made anew for each request, of a record with so many statements. */
async function pagesOf(cwd: string, statements: number): Promise<Map<string, Measured>> {
  const database = await scaleDatabase(cwd, () => undefined, statements);
  const sql = createPool(database.url, { max: 1 });
  const addresses = await pageAddresses(sql);
  await sql.end();
  const site = await serveSite("npm", ["start"], {
    cwd,
    env: {
      DATABASE_URL: database.url,
      AUTH_SECRET: "measured-and-thrown-away-0123456789",
      PAGE_CACHE_MB: "0",
    },
  });
  const measured = new Map<string, Measured>();
  for (const [name, path] of Object.entries(addresses)) measured.set(name, await measure(site, path));
  await site.stop();
  await database.stop();
  return measured;
}

/**
 * The median time and the size of every type of public page at some sizes of the record, against the smallest.
 * @param sizes how many statements, the smallest first.
 */
export async function benchPages(cwd: string, sizes: readonly number[]): Promise<Figure[]> {
  const found: [size: number, pages: Map<string, Measured>][] = [];
  for (const size of sizes) found.push([size, await pagesOf(cwd, size)]);
  const [[, smallest] = [0, new Map<string, Measured>()]] = found;
  const last = found.at(-1)?.[1] ?? smallest;
  return [...smallest].flatMap(([name, { time }]): Figure[] => {
    const at = found.flatMap(([size, pages]) => {
      const page = pages.get(name);
      return page
        ? [[`${size} statements, ms`, page.time] as const, [`${size} statements, bytes`, page.bytes] as const]
        : [];
    });
    const { time: largest = Number.NaN, bytes = Number.NaN } = last.get(name) ?? {};
    return [
      {
        name: `${name}, time against the smallest record`,
        measured: largest / time,
        unit: "",
        limit: { atMost: 3 },
        from: Object.fromEntries(at),
      },
      {
        name: `${name}, size`,
        measured: bytes / 1000,
        unit: "KB",
        limit: { atMost: longest / 1000 },
        from: {},
      },
    ];
  });
}
