import { and, eq, inArray, or, sql } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { movedOn, requireRun } from "./own";

const { importRun } = tables;

/** Whether every item is written, and the import only waits to be seen by others: from here on it is not stopped. */
const isAllWritten = sql`${importRun.state} = 'importing' and ${importRun.total} > 0 and ${importRun.done} >= ${importRun.total}`;

/**
 * Cancels an import that is not over. Nothing of it is left on record.
 * @throws RecordError `forbidden`, `not_found`; `stale` when it is over, or too far to be stopped.
 */
export async function cancelRun(context: Context, id: string): Promise<void> {
  const user = authorise(context, "record.import");
  const run = await requireRun(context.db, id);
  if (run.userId !== user.id && user.role !== "admin")
    throw new RecordError("forbidden", "Somebody else is importing this file: they decide on it.");
  const cancelled = await context.db
    .update(importRun)
    .set({ state: "cancelled", file: null })
    .where(
      and(
        eq(importRun.id, id),
        or(
          inArray(importRun.state, ["mapping", "checking", "checked"]),
          and(eq(importRun.state, "importing"), sql`not (${isAllWritten})`),
        ),
      ),
    )
    .returning({ id: importRun.id });
  if (cancelled.length === 0) throw movedOn();
}
