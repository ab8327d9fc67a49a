import { and, eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { ImportState } from "@/dossiers/vocabulary";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";

const { importRun } = tables;

type Change = Partial<typeof importRun.$inferInsert>;

/**
 * Changes an import of the user's own while it stands as it has to: of two answers to one question the first counts.
 * @throws RecordError `forbidden` for somebody else's; `not_found`; `stale` when it stands otherwise by now.
 */
export async function changeOwn(
  context: Context,
  id: string,
  state: ImportState,
  change: Change,
): Promise<void> {
  const user = authorise(context, "record.import");
  const run = await requireRun(context.db, id);
  if (run.userId !== user.id)
    throw new RecordError("forbidden", "Somebody else is importing this file: they decide on it.");
  const changed = await context.db
    .update(importRun)
    .set(change)
    .where(and(eq(importRun.id, id), eq(importRun.state, state)))
    .returning({ id: importRun.id });
  if (changed.length === 0) throw movedOn();
}

export async function requireRun(db: Reader, id: string) {
  const [run] = await db.select().from(importRun).where(eq(importRun.id, id));
  if (!run) throw new RecordError("not_found", "There is no such import.");
  return run;
}

export const movedOn = () =>
  new RecordError(
    "stale",
    "This import has moved on since the page was opened. Reload to see where it stands.",
  );
