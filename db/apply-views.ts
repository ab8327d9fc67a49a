import type postgres from "postgres";
import { type Views, viewSchemas } from "./views";

/**
 * Makes the views anew, where their text has changed or migrations have run since, within the transaction of the
 * migrations. What an instance newer than this code has made stays.
 */
export async function applyViews(
  sql: postgres.TransactionSql,
  { revision, digest, statements }: Views,
  migrations: number,
): Promise<void> {
  const [made] = await sql<{ revision: number; digest: string; migrations: number }[]>`
    select revision, digest, migrations from drizzle.views`;
  if (made) {
    const isNewer = made.revision > revision || made.migrations > migrations;
    const isSame = made.digest === digest && made.migrations === migrations;
    if (isNewer || isSame) return;
  }
  await setAside(sql);
  for (const schema of viewSchemas) await sql`create schema ${sql(schema)}`;
  for (const statement of statements) await sql.unsafe(statement);
  await sql`delete from drizzle.views`;
  await sql`insert into drizzle.views values (${revision}, ${digest}, ${migrations})`;
}

/**
 * Gives the schemas of the present views other names. That waits for nobody: a query under way, a long export even,
 * goes on over the views it began with, and whoever asks next finds the new ones.
 */
async function setAside(sql: postgres.TransactionSql): Promise<void> {
  const there = await sql<{ name: string; aside: string }[]>`
    select nspname as name, 'replaced_' || pg_current_xact_id() || '_' || nspname as aside
    from pg_namespace where nspname in ${sql([...viewSchemas])}`;
  for (const { name, aside } of there) await sql`alter schema ${sql(name)} rename to ${sql(aside)}`;
}

/** Drops views that were replaced. Those that somebody still reads are left to the next migrator. */
export async function dropReplacedViews(sql: postgres.Sql): Promise<void> {
  const replaced = await sql<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname like 'replaced\\_%'`;
  if (replaced.length === 0) return;
  try {
    await sql.begin(async (tx) => {
      // Less than the second after which PostgreSQL would end a reader whom this waits for and who waits for this.
      await tx`set local lock_timeout = '200ms'`;
      await tx`drop schema ${tx(replaced.map(({ name }) => name))} cascade`;
    });
  } catch (error) {
    if ((error as { code?: string }).code !== "55P03") throw error;
  }
}
