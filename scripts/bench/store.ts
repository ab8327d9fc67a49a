import { createPool } from "@/db";
import type { Figure } from "./figure";
import type { Records } from "./records";

/** The size at which the store is held to something, and to what: seconds to write it, and megabytes. */
const held = { statements: 1_000_000, seconds: 300, megabytes: 4_000 };

/** In megabytes, tables with their indexes. */
interface Sizes {
  whole: number;
  history: number;
  past: number;
}

async function sizesOf(url: string): Promise<Sizes> {
  const sql = createPool(url, { vantage: "app", max: 1 });
  const [sizes] = await sql<[Sizes]>`
    SELECT pg_database_size(current_database()) / 1e6::float8 AS whole,
      coalesce(sum(pg_total_relation_size(c.oid)) FILTER (WHERE n.nspname = 'public'), 0) / 1e6::float8 AS history,
      coalesce(sum(pg_total_relation_size(c.oid)) FILTER (WHERE n.nspname = 'past'), 0) / 1e6::float8 AS past
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND (n.nspname = 'past' OR n.nspname = 'public' AND c.relname LIKE 'history\\_%')`;
  await sql.end();
  return sizes;
}

/** What a record of each size takes to be kept, and how long it took to write. */
export async function benchStore(_cwd: string, records: Records): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const statements of records.sizes) {
    const { url, took } = await records.of(statements);
    const { whole, ...parts } = await sizesOf(url);
    const isHeld = statements === held.statements;
    const record = `a record of ${statements} statements`;
    figures.push({
      name: `${record}, writing it`,
      measured: took ?? Number.NaN,
      unit: "s",
      limit: isHeld ? { atMost: held.seconds } : undefined,
      ...(took === undefined && isHeld && { lacks: "it was there before" }),
      from: {},
    });
    figures.push({
      name: `${record}, the database`,
      measured: whole,
      unit: "MB",
      limit: isHeld ? { atMost: held.megabytes } : undefined,
      from: { ...parts },
    });
    for (const [name, measured] of Object.entries(parts))
      figures.push({ name: `${record}, of that ${name}`, measured, unit: "MB", from: {} });
  }
  return figures;
}
