import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { test as base, inject } from "vitest";
import { inDatabase } from "@/lib/in-database";
import "./testing";
import { createPool } from "./pool";

/** A new database, with nothing in it. */
export const migrationTest = base.extend<{ url: string; owner: postgres.Sql }>({
  url: async ({ task }, use) => {
    const server = createPool(inject("databaseUrl"), { max: 1 });
    const name = `test_migrated_${process.pid}_${task.id}`;
    await server`create database ${server(name)}`;
    await use(inDatabase(inject("databaseUrl"), name));
    await server`drop database ${server(name)} with (force)`;
    await server.end();
  },
  owner: async ({ url }, use) => {
    const owner = createPool(url, { max: 1 });
    await use(owner);
    await owner.end();
  },
});

/** Runs the migrations up to one, as a version of long ago has left its database. */
export async function migrateTo(owner: postgres.Sql, last: string): Promise<void> {
  const migrationsFolder = mkdtempSync(join(tmpdir(), "onrecord-migrations-"));
  cpSync("db/migrations", migrationsFolder, { recursive: true });
  const journalFile = join(migrationsFolder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  const count = journal.entries.findIndex(({ tag }: { tag: string }) => tag === last) + 1;
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  await runMigrations(drizzle(owner), { migrationsFolder });
  rmSync(migrationsFolder, { recursive: true });
}
