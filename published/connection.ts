import { connect, type Reader } from "@/db";
import { currentSettings } from "@/lib/settings";
import { publishedUrl } from "./place";
import { noteReads } from "./reads";

/** Reads the record from one vantage. Queries name views without a schema, so the connection decides what is seen. */
export type Reading = Reader;

/**
 * Asks a query that Drizzle has built as a prepared statement: a page asks the same each time, and planning it anew
 * takes longer than answering it. What it answers is noted, so that a page that is kept is made anew once that changes.
 */
export async function ask<Rows>(query: {
  prepare(name: string): { execute(): Promise<Rows> };
}): Promise<Rows> {
  const rows = await query.prepare("page").execute();
  noteReads(rows);
  return rows;
}

let deskPool: Reading | undefined;

/** Connections that see the whole record, for the desk's own pages. */
export function desk(): Reading {
  deskPool ??= connect(currentSettings().databaseUrl, "desk", 2).db;
  return deskPool;
}

const pools = new Map<string | undefined, Reading>();

/** Connections that see what is published and nothing else; to a replica where one is named and well. */
export function published(): Reading {
  const url = publishedUrl();
  const pool = pools.get(url) ?? connect(url, "published", 4, { bylines: currentSettings().bylines }).db;
  pools.set(url, pool);
  return pool;
}
