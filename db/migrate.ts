import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { applyViews, dropReplacedViews } from "./apply-views";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import { keepNamesInOrder } from "./names-order";
import { createPool } from "./pool";
import { currentViews, type Views } from "./views";

const migrationsFolder = join(process.cwd(), "db", "migrations");

/** One number for one lock: migrators of the same database wait for each other. */
const migrationLock = 7_316_204;

/**
 * Brings a database to the current schema: migrations, then views, in one transaction. Safe to run from several
 * instances at once: the first migrates, the others wait and find nothing to do; those that serve meanwhile go on.
 * Throws what PostgreSQL says when the user may not create roles or extensions.
 */
export async function migrate(url: string, views: Views = currentViews()): Promise<void> {
  const sql = createPool(url, { work: "migration", max: 1 });
  try {
    await takeTurn(sql);
    // Views that were replaced could stand in the way of a migration.
    await dropReplacedViews(sql);
    await sql.begin(async (tx) => {
      await runMigrations(drizzle(asPool(tx, sql)), { migrationsFolder });
      await applyViews(tx, views, journal.entries.length);
      await keepNamesInOrder(tx);
      await closeDatabase(tx);
    });
    await dropReplacedViews(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Leaves it to the owner to make anything in a database, which is lost where it is restored or cloned. */
export async function closeDatabase(sql: postgres.ISql): Promise<void> {
  await sql.unsafe(readFileSync(join(process.cwd(), "db", "rights-on-database.sql"), "utf8"));
}

/** Waits for the migrators before this one, however long they take: a limit is for locks that readers wait behind. */
async function takeTurn(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local lock_timeout = 0`;
    await tx`select pg_advisory_lock(${migrationLock})`;
  });
}

/** Drizzle's migrator begins a transaction of its own: here that is a part of ours. */
function asPool(tx: postgres.TransactionSql, { options }: postgres.Sql): postgres.Sql {
  return Object.assign(tx, { begin: tx.savepoint, options }) as unknown as postgres.Sql;
}
