import { and, eq, inArray } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { movedOn, requireRun } from "./own";

const { importRun } = tables;

/**
 * Cancels an import that is not over. Nothing of it is left on record.
 * @throws RecordError `forbidden`, `not_found`; `stale` when it is over.
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
      and(eq(importRun.id, id), inArray(importRun.state, ["mapping", "checking", "checked", "importing"])),
    )
    .returning({ id: importRun.id });
  if (cancelled.length === 0) throw movedOn();
}
