import { join } from "node:path";
import { createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { inDatabase } from "@/lib/in-database";
import { writeSyntheticRecord } from "@/scripts/synthetic";
import type { Size } from "@/scripts/synthetic/size";
import { startPostgres } from "@/server/postgres";
import { ending } from "./run";

/** So many that more than 200,000 are published. */
const usual = 214_000;

export interface ScaleDatabase {
  url: string;
  stop(): Promise<void>;
}

/** A database of its own, on the copy's embedded server, with a synthetic record in it. */
export async function scaleDatabase(
  cwd: string,
  log: (line: string) => void,
  statements = usual,
  besides: Partial<Size> = {},
): Promise<ScaleDatabase> {
  const server = await startPostgres({ dataDir: join(cwd, ".data"), log });
  const stop = ending(server.stop);
  const owner = createPool(server.ownerUrl, { max: 1 });
  const name = `bench_${statements}`;
  await owner`DROP DATABASE IF EXISTS ${owner(name)} WITH (FORCE)`;
  await owner`CREATE DATABASE ${owner(name)}`;
  await owner.end();
  const ownerUrl = inDatabase(server.ownerUrl, name);
  await migrate(ownerUrl);
  const sql = createPool(ownerUrl, { max: 2 });
  await writeSyntheticRecord(sql, statements, (step) => log(`  ${step}`), besides);
  await sql.end();
  return { url: inDatabase(server.url, name), stop };
}
