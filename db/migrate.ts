import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = join(process.cwd(), "db", "migrations");

/** One number for one lock: migrators of the same database wait for each other. */
const migrationLock = 7_316_204;

/**
 * Brings a database to the current schema. Safe to run from several instances at once: the first migrates, the
 * others wait and find nothing to do. Throws what PostgreSQL says when the user may not create roles or extensions.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    connection: { application_name: `onrecord/${process.pid}` },
    onnotice: () => undefined,
  });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await runMigrations(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
