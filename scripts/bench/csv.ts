import { spawnSync } from "node:child_process";
import { vantages } from "@/db";
import { copyOf, type ReportName, readParameters, reports } from "@/reports";
import { type Figure, median, seconds } from "./figure";
import { largest, peakDuring } from "./memory";
import type { Records } from "./records";
import { download, run } from "./run";
import { serveRecord } from "./site";

const rounds = 5;

/** The reports that are measured, and how many seconds each may take at most where that is said. */
const measured = { statements: undefined, meetings: 3 } as const satisfies Partial<
  Record<ReportName, number | undefined>
>;
type Measured = keyof typeof measured;

interface Drain {
  name: string;
  once: () => Promise<void>;
  /** Why it is not what the report is meant to be compared with. */
  lacks?: string;
}

/** The same query, with the same settings and the same view of the record, drained without HTTP. */
function drain(report: Measured, databaseUrl: string, siteUrl: string): Drain {
  const { settings, query } = copyOf(reports[report], {
    ...readParameters(new URLSearchParams()),
    siteUrl,
  });
  const { role, searchPath } = vantages.published;
  const session = Object.entries({ role, search_path: searchPath, TimeZone: "UTC", ...settings });
  if (spawnSync("psql", ["--version"]).status === 0) {
    const set = session.map(([name, value]) => `SELECT set_config('${name}', '${value}', false)`);
    const copy = query
      .replace("COPY", "\\copy")
      .replace("TO STDOUT", "TO '/dev/null'")
      .replace(/\s*\n\s*/g, " ");
    const commands = [...set, copy].flatMap((command) => ["-c", command]);
    return {
      name: "psql \\copy",
      once: () =>
        run("psql", ["-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", databaseUrl, ...commands]),
    };
  }
  const script = `import postgres from "postgres";
    const sql = postgres(process.argv[1], { max: 1, fetch_types: false, connection: JSON.parse(process.argv[2]) });
    for await (const chunk of await sql.unsafe(process.argv[3]).readable());
    process.exit();`;
  const args = [
    "--input-type=module",
    "-e",
    script,
    databaseUrl,
    JSON.stringify(Object.fromEntries(session)),
    query,
  ];
  return {
    name: "COPY drained by Node",
    once: () => run(process.execPath, args),
    lacks: "psql is not installed here",
  };
}

/** Counted as it arrives: a text of a million rows is longer than a string may be. */
async function rowsOf(url: string): Promise<{ rows: number; bytes: number }> {
  const { body } = await fetch(url);
  let [ends, bytes] = [0, 0];
  let isCut = false;
  for await (const chunk of body ?? []) {
    // Line breaks inside the cells of the synthetic record are bare line feeds.
    const text: string = (isCut ? "\r" : "") + Buffer.from(chunk).toString("latin1");
    isCut = text.endsWith("\r");
    ends += text.split("\r\n").length - 1;
    bytes += chunk.byteLength;
  }
  return { rows: ends - 1, bytes };
}

/** A report over HTTP against the same COPY without, turn by turn; and what it adds to the server's memory. */
async function benchReport(report: Measured, databaseUrl: string, site: Server): Promise<Figure[]> {
  const address = `${site.url}/exports/${report}.csv`;
  const direct = drain(report, databaseUrl, "http://localhost:3000");
  const over: number[] = [];
  const without: number[] = [];
  let peak = 0;
  for (let round = 0; round < rounds; round += 1) {
    without.push(await seconds(direct.once));
    peak = Math.max(
      peak,
      await peakDuring(site.pid, async () => over.push(await seconds(() => download(address)))),
    );
  }
  const { rows, bytes } = await rowsOf(address);
  const atMost = measured[report];
  const from = { rows, megabytes: bytes / 1e6, [direct.name]: without, HTTP: over };
  return [
    {
      name: `${report}.csv over HTTP, speed against ${direct.name}`,
      measured: median(without) / median(over),
      unit: "",
      limit: { atLeast: 0.9 },
      lacks: direct.lacks,
      from,
    },
    { name: `${report}.csv over HTTP`, measured: median(over), unit: "s", limit: atMost && { atMost }, from },
    {
      name: `${report}.csv, growth of the server's memory`,
      measured: peak - site.before,
      unit: "MB",
      limit: { atMost: 60 },
      from: { before: site.before, peak },
    },
  ];
}

interface Server {
  url: string;
  pid: number;
  /** What it held before any report that is measured, in megabytes. */
  before: number;
}

/** What the longest reports take of the largest record. */
export async function benchCsv(cwd: string, records: Records): Promise<Figure[]> {
  const { url: databaseUrl } = await records.largest();
  const site = await serveRecord(cwd, databaseUrl);
  await download(`${site.url}/exports/statements.csv?meeting=scale-meeting-2`);
  const { pid, megabytes: before } = largest(site.pid);
  const figures: Figure[] = [];
  for (const report of Object.keys(measured) as Measured[])
    figures.push(...(await benchReport(report, databaseUrl, { url: site.url, pid, before })));
  await site.stop();
  return figures;
}
