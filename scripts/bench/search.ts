import { createPool } from "@/db";
import { type Figure, percentile, seconds } from "./figure";
import type { Records } from "./records";
import { nothingKept, serveRecord } from "./site";
import { commonestWords, nobodysWord } from "./words";

const rounds = 3;

/** The commonest words of statements, some that are rare, and one that nothing has, alone and by twos. */
async function searches(databaseUrl: string): Promise<string[]> {
  const sql = createPool(databaseUrl, { vantage: "app", max: 1 });
  const words = await commonestWords(sql);
  await sql.end();
  const common = words.slice(0, 12);
  const alone = [...common, ...words.slice(-6), nobodysWord];
  return [...alone, ...alone.map((word, index) => `${word} ${common[(index + 1) % common.length]}`)];
}

/** Searches by one and two words over HTTP, each page made anew. */
export async function benchSearch(cwd: string, records: Records): Promise<Figure[]> {
  const { url } = await records.largest();
  const site = await serveRecord(cwd, url, nothingKept);
  const asked = await searches(url);
  const once = async (q: string) => {
    const response = await fetch(`${site.url}/search?${new URLSearchParams({ q })}`);
    await response.text();
    if (response.status !== 200) throw new Error(`A search for ${q} is answered with ${response.status}.`);
  };
  for (const q of asked) await once(q);
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const q of asked) took.push(await seconds(() => once(q)));
  await site.stop();
  return [
    {
      name: "a search by one or two words, made anew: 95 of 100 within",
      measured: percentile(took, 0.95),
      unit: "s",
      limit: { atMost: 0.1 },
      from: {
        statements: records.sizes.at(-1) ?? 0,
        searches: asked.length,
        slowest: Math.max(...took),
      },
    },
  ];
}
