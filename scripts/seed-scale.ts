import { parseArgs } from "node:util";
import type postgres from "postgres";
import { createPool } from "@/db";
import { CommandError, command } from "@/server/command";
import { withDatabase } from "@/server/database";
import { writeSyntheticRecord } from "./synthetic";

const usage = "Usage: npm run seed:scale -- --statements N [--force]";

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1);

/** More claims than a demo has: somebody works with this record. */
const somebodysRecord = 500;

async function requireRoom(sql: postgres.Sql, force: boolean): Promise<void> {
  const [held] = await sql<{ claims: number; synthetic: boolean }[]>`
    SELECT (SELECT count(*)::int FROM (SELECT FROM claim LIMIT ${somebodysRecord + 1}) first) AS claims,
      EXISTS (SELECT FROM actor WHERE key LIKE 'scale-%') AS synthetic`;
  if (held?.synthetic)
    throw new CommandError("This database has a synthetic record already; use an empty one.");
  if (held && held.claims > somebodysRecord && !force)
    throw new CommandError(
      `This database holds a record of more than ${somebodysRecord} claims, which the synthetic one would be mixed with. Name an empty one with DATABASE_URL, or add --force.`,
    );
}

await command(async () => {
  const { values } = parseArgs({
    options: { statements: { type: "string" }, force: { type: "boolean", default: false } },
  });
  const statements = Number(values.statements);
  if (!Number.isInteger(statements) || statements < 1 || statements > 5_000_000)
    throw new CommandError(`--statements should be a whole number from 1 to 5000000.\n${usage}`);
  const since = Date.now();
  await withDatabase(async (_, ownerUrl) => {
    const sql = createPool(ownerUrl, { max: 2 });
    try {
      await requireRoom(sql, values.force);
      await writeSyntheticRecord(sql, statements, (step) =>
        console.error(`${seconds(since).padStart(7)} s  Writing ${step} …`),
      );
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
  console.log(`${statements} statements and all that goes with them: ${seconds(since)} s.`);
});
