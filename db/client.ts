import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Reader = Database | Transaction;

/** Which role a connection takes, and so what it can see at all. */
export const vantages = {
  /** Writes the record. */
  app: { role: "onrecord_app", searchPath: "public" },
  /** Reads everything through the views of the desk. */
  desk: { role: "onrecord_app", searchPath: "desk" },
  /** Reads what is published; the database refuses it anything else. */
  published: { role: "onrecord_public", searchPath: "published" },
  /** Reads what was published at the instant that its transaction names as `onrecord.instant`. */
  as_of: { role: "onrecord_public", searchPath: "as_of" },
} as const;
export type Vantage = keyof typeof vantages;

/** Options of a connection that sees the record from a vantage. */
export function connectionOptions(
  vantage: Vantage,
  bylines: "hidden" | "shown" = "hidden",
): postgres.Options<Record<string, never>> {
  const { role, searchPath } = vantages[vantage];
  return {
    connect_timeout: 10,
    connection: {
      application_name: `onrecord/${process.pid}`,
      role,
      search_path: searchPath,
      TimeZone: "UTC",
      "onrecord.bylines": bylines,
      // A public page asks the same questions each time: planning them anew takes longer than answering.
      plan_cache_mode: role === "onrecord_public" ? "force_generic_plan" : "auto",
    } as NonNullable<postgres.Options<Record<string, never>>["connection"]>,
    onnotice: () => undefined,
  };
}

/** A pool of connections with one vantage. */
export function connect(url: string, vantage: Vantage, max = 10, bylines: "hidden" | "shown" = "hidden") {
  const sql = postgres(url, { ...connectionOptions(vantage, bylines), max });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
