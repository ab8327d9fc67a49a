import autocannon from "autocannon";
import { bareAddress, makeOf, serveBare } from "./bare";
import { type Figure, median } from "./figure";
import { countQueries } from "./query-count";
import type { Records } from "./records";
import { nothingKept, type Site, serveRecord, serveSite } from "./site";

/** Short rounds by turns: what else the machine does then slows both alike. */
const rounds = 15;
const load = { connections: 8, duration: 2 };
/** Before anything is measured, until what runs often is compiled: a server that serves has long been there. */
const warmUp = { connections: 8, duration: 20 };

interface MeetingRow {
  slug: string;
  claims: number;
}

/** The meetings with the most and the fewest claims, by the site's own report. */
async function extremes(site: Site): Promise<{ most: MeetingRow; fewest: MeetingRow }> {
  const report = await fetch(`${site.url}/exports/meetings.csv`);
  const text = await report.text();
  if (!report.ok) throw new Error(`The report of meetings answers ${report.status}: ${text}`);
  const rows = [
    ...text.matchAll(
      /^[0-9a-f-]{36},([^,]+),.*,(\d+),(\d+),\d+,\d+,[^,]+,[^,]+,[^,]+,(?:true|false),(?:true|false)\r$/gm,
    ),
  ]
    .map(([, slug = "", changes, statements]) => ({ slug, claims: Number(changes) + Number(statements) }))
    .sort((one, other) => one.claims - other.claims);
  const [fewest] = rows;
  const most = rows.at(-1);
  if (!fewest || !most) throw new Error("The record has no meeting to measure.");
  return { most, fewest };
}

export const largestMeeting = async (site: Site): Promise<MeetingRow> => (await extremes(site)).most;

async function requestsPerSecond(url: string, under = load): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, ...under });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} responses were no success, ${errors} failed.`);
  return requests.average;
}

/** The largest meeting page of the demo, rendered anew for each request, against a bare page of the same make. */
async function pageSpeed(cwd: string): Promise<Figure> {
  const site = await serveSite("npm", ["start"], { cwd, env: nothingKept });
  const most = await largestMeeting(site);
  const page = `${site.url}/meetings/${most.slug}`;
  const make = makeOf(await (await fetch(page)).text());
  const bare = await serveBare(cwd);
  const bareUrl = await bareAddress(bare, make);
  const bareMake = makeOf(await (await fetch(bareUrl)).text());
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const url of [page, bareUrl]) await requestsPerSecond(url, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await requestsPerSecond(page));
    theirs.push(await requestsPerSecond(bareUrl));
  }
  await Promise.all([site.stop(), bare.stop()]);
  return {
    name: "largest meeting page, speed against a bare page",
    measured: median(ours.map((speed, round) => speed / (theirs[round] ?? Number.NaN))),
    unit: "",
    limit: { atLeast: 0.5 },
    from: {
      meeting: most.slug,
      claims: most.claims,
      "page, bytes": make.bytes,
      "page, elements": make.elements,
      "bare page, bytes": bareMake.bytes,
      "page, requests/s": ours,
      "bare page, requests/s": theirs,
    },
  };
}

/** Queries of a meeting page with thousands of claims, less those of one with a few: none, when their number is fixed. */
async function pageQueries(cwd: string, databaseUrl: string): Promise<Figure> {
  const counter = await countQueries(databaseUrl);
  const site = await serveRecord(cwd, counter.url, nothingKept);
  const { most, fewest } = await extremes(site);
  const queriesOf = async ({ slug }: MeetingRow) => {
    const page = `${site.url}/meetings/${slug}`;
    // The first request opens connections, which asks the server things of its own.
    await (await fetch(page)).text();
    const before = counter.count();
    const response = await fetch(page);
    if (!response.ok) throw new Error(`${page} answers ${response.status}.`);
    await response.text();
    return counter.count() - before;
  };
  const few = await queriesOf(fewest);
  const many = await queriesOf(most);
  await site.stop();
  counter.close();
  return {
    name: "meeting page, more queries for more claims",
    measured: many - few,
    unit: "queries",
    limit: { atMost: 0 },
    from: { [`${fewest.claims} claims`]: few, [`${most.claims} claims`]: many },
  };
}

/** How fast the largest meeting page of the demo is, and how many more queries a larger one of a large record takes. */
export async function benchPage(cwd: string, records: Records): Promise<Figure[]> {
  return [await pageSpeed(cwd), await pageQueries(cwd, (await records.largest()).url)];
}
