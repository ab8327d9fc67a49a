import { join } from "node:path";
import { createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { inDatabase } from "@/lib/in-database";
import { writeSyntheticRecord } from "@/scripts/synthetic";
import type { Size } from "@/scripts/synthetic/size";
import { startPostgres } from "@/server/postgres";
import { seconds } from "./figure";
import { ending } from "./run";

export interface ScaleDatabase {
  url: string;
  /** How many seconds its record took to write; undefined where it was there before. */
  took?: number;
  stop(): Promise<void>;
}

/** A database of its own, on the copy's embedded server, with a synthetic record in it. */
export async function scaleDatabase(
  cwd: string,
  log: (line: string) => void,
  statements: number,
  besides: Partial<Size> = {},
): Promise<ScaleDatabase> {
  const server = await startPostgres({ dataDir: join(cwd, ".data"), log });
  const stop = ending(server.stop);
  const owner = createPool(server.ownerUrl, { max: 1 });
  const name = ["bench", statements, ...Object.values(besides)].join("_");
  await owner`DROP DATABASE IF EXISTS ${owner(name)} WITH (FORCE)`;
  await owner`CREATE DATABASE ${owner(name)}`;
  await owner.end();
  const ownerUrl = inDatabase(server.ownerUrl, name);
  await migrate(ownerUrl);
  const sql = createPool(ownerUrl, { max: 2 });
  const took = await seconds(() =>
    writeSyntheticRecord(sql, statements, (step) => log(`  ${step}`), besides),
  );
  await sql.end();
  return { url: inDatabase(server.url, name), took, stop };
}
