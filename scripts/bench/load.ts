import autocannon from "autocannon";
import { createPool } from "@/db";
import type { Figure } from "./figure";
import { largest, peakDuring } from "./memory";
import type { Records } from "./records";
import { download } from "./run";
import { type Site, serveRecord } from "./site";

const connections = 50;
/** Pages that are asked for: of each kind so many, which in a large record is more than is kept. */
const ofEachKind = 2_000;
/** How long all of them are asked for again and again once each has been, in seconds. */
const duration = 30;
/** Exports that are taken all the while, each once more as soon as it is through. */
const reports = ["statements", "meetings"];

async function addressesOf(url: string): Promise<string[]> {
  const sql = createPool(url, { vantage: "published", max: 1 });
  const rows = await sql<{ path: string }[]>`
    (select '/meetings/' || key as path from meeting order by key limit ${ofEachKind})
    union all (select '/claims/' || id from claim order by id limit ${ofEachKind})
    union all (select '/actors/' || key from actor where merged_into_id is null order by key limit ${ofEachKind})
    union all (select '/sources/' || id from source order by id limit ${ofEachKind})
    union all (select '/questions/' || key from question order by key limit ${ofEachKind})`;
  await sql.end();
  return ["/", "/meetings", "/changes", ...rows.map(({ path }) => path)];
}

/** Each connection begins at another of the addresses, so that together they soon have asked for all. */
function ask(site: Site, paths: readonly string[], how: Pick<autocannon.Options, "amount" | "duration">) {
  let connection = 0;
  return autocannon({
    url: site.url,
    connections,
    timeout: 60,
    ...how,
    setupClient(client) {
      const first = Math.floor((connection * paths.length) / connections);
      connection += 1;
      client.setRequests([...paths.slice(first), ...paths.slice(0, first)].map((path) => ({ path })));
    },
  });
}

/** The most that the Node process holds while more pages are asked for than are kept, and reports are taken. */
export async function benchLoad(cwd: string, records: Records): Promise<Figure[]> {
  const { url } = await records.largest();
  const paths = await addressesOf(url);
  const site = await serveRecord(cwd, url);
  const { pid, megabytes: idle } = largest(site.pid);
  const exported = reports.map(() => 0);
  let isOver = false;
  const exporting = async (report: string, at: number) => {
    for (; !isOver; exported[at] = (exported[at] ?? 0) + 1)
      await download(`${site.url}/exports/${report}.csv`);
  };
  const asking: autocannon.Result[] = [];
  const askForAll = async () => {
    asking.push(await ask(site, paths, { amount: Math.max(paths.length, connections) }));
    asking.push(await ask(site, paths, { duration }));
    isOver = true;
  };
  const peak = await peakDuring(pid, () => Promise.all([askForAll(), ...reports.map(exporting)]));
  await site.stop();
  const sum = (of: (result: autocannon.Result) => number) =>
    asking.map(of).reduce((all, one) => all + one, 0);
  const failed = sum(({ non2xx, errors }) => non2xx + errors);
  return [
    {
      name: "memory of the server at full load",
      measured: peak,
      unit: "MB",
      limit: { atMost: 500 },
      ...(failed > 0 && { lacks: `${failed} requests failed` }),
      from: {
        idle,
        addresses: paths.length,
        requests: sum(({ requests }) => requests.total),
        "requests/s": asking.map(({ requests }) => requests.average),
        ...Object.fromEntries(reports.map((report, at) => [`${report}.csv`, exported[at] ?? 0])),
      },
    },
  ];
}
