import type postgres from "postgres";
import { createPool } from "@/db";
import { currentSettings } from "@/lib/settings";

/** Reads the record from one vantage. Queries name views without a schema, so the connection decides what is seen. */
export type Reading = postgres.ISql;

let pool: postgres.Sql | undefined;

let deskPool: postgres.Sql | undefined;

/** Connections that see the whole record, for the desk's own pages. */
export function desk(): Reading {
  deskPool ??= createPool(currentSettings().databaseUrl, { vantage: "desk", max: 2 });
  return deskPool;
}

/** Connections that see what is published and nothing else; from a replica where one is named. */
export function published(): Reading {
  if (!pool) {
    const { replicaUrl, bylines } = currentSettings();
    pool = createPool(replicaUrl, { vantage: "published", bylines, max: 4 });
  }
  return pool;
}
