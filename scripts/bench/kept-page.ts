import autocannon from "autocannon";
import { type Figure, median } from "./figure";
import { serveFile } from "./nginx";
import { largestMeeting } from "./page";
import { serveSite } from "./site";

/** Short rounds by turns: what else the machine does then slows both alike. */
const rounds = 7;
const load = { connections: 50, duration: 3 };
const warmUp = { connections: 50, duration: 5 };

interface Round {
  perSecond: number;
  /** In milliseconds. */
  p99: number;
}

async function underLoad(url: string, how = load): Promise<Round> {
  const { requests, latency, non2xx, errors } = await autocannon({ url, ...how });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} responses were no success, ${errors} failed.`);
  // In whole milliseconds, of which both take at least a part.
  return { perSecond: requests.average, p99: Math.max(1, latency.p99) };
}

/** The largest meeting page of the demo, kept by one instance, against nginx with the same bytes as a file. */
export async function benchKeptPage(cwd: string): Promise<Figure[]> {
  const site = await serveSite("npm", ["start"], { cwd });
  const { slug } = await largestMeeting(site);
  const page = `${site.url}/meetings/${slug}`;
  const bytes = Buffer.from(
    await (await fetch(page, { headers: { "accept-encoding": "identity" } })).arrayBuffer(),
  );
  const nginx = await serveFile(bytes);
  if (!nginx) {
    await site.stop();
    return figures(Number.NaN, Number.NaN, { lacks: "nginx is not installed here", from: {} });
  }
  const file = `${nginx.url}/page.html`;
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (const url of [page, file]) await underLoad(url, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await underLoad(page));
    theirs.push(await underLoad(file));
  }
  await Promise.all([site.stop(), nginx.stop()]);
  const ratio = (what: keyof Round) =>
    median(ours.map((round, index) => round[what] / (theirs[index]?.[what] ?? Number.NaN)));
  const from = {
    meeting: slug,
    bytes: bytes.length,
    "requests/s": ours.map(({ perSecond }) => perSecond),
    "nginx, requests/s": theirs.map(({ perSecond }) => perSecond),
    "p99, ms": ours.map(({ p99 }) => p99),
    "nginx, p99, ms": theirs.map(({ p99 }) => p99),
  };
  return figures(ratio("perSecond"), ratio("p99"), { from });
}

const figures = (speed: number, p99: number, about: Pick<Figure, "from" | "lacks">): Figure[] => [
  {
    name: "largest meeting page, kept, speed against nginx with a file",
    measured: speed,
    unit: "",
    limit: { atLeast: 0.4 },
    ...about,
  },
  {
    name: "largest meeting page, kept, p99 against nginx with a file",
    measured: p99,
    unit: "",
    limit: { atMost: 10 },
    ...about,
  },
];
