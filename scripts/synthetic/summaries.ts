import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { type Transaction, tables } from "@/db";
import { refreshSummaries } from "@/meetings";

const atOnce = 1_000;

/** The summaries of the synthetic meetings, as verbs write them, in the transaction of the rest. */
export async function writeSummaries(tx: postgres.TransactionSql, { options }: postgres.Sql): Promise<void> {
  const meetings = await tx<{ id: string }[]>`SELECT id FROM scale_meeting ORDER BY id`;
  // Drizzle changes the options of a connection, which its transactions lack: here it has some of its own.
  const { parsers, serializers } = options;
  const own = { options: { ...options, parsers: { ...parsers }, serializers: { ...serializers } } };
  const db = drizzle(Object.assign(tx, own) as unknown as postgres.Sql, { schema: tables });
  for (let start = 0; start < meetings.length; start += atOnce)
    await refreshSummaries(
      db as unknown as Transaction,
      meetings.slice(start, start + atOnce).map(({ id }) => id),
    );
}
