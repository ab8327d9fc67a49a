import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { createPool, type PoolOptions, type Vantage } from "./pool";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Reader = Database | Transaction;

/** A pool of connections with one vantage, for Drizzle's queries. */
export function connect(
  url: string | undefined,
  vantage: Vantage,
  max = 10,
  options: Pick<PoolOptions, "bylines" | "work"> = {},
) {
  const sql = createPool(url, { ...options, vantage, max });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
