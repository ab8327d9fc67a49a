import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { parse } from "@/lib/parse";
import { keptDays, mostForms, unsentInput } from "./input";

const { unsentForm } = tables;

/** Before this what is not sent is kept no longer. */
export const forgottenBefore = (now: Date) => new Date(now.getTime() - keptDays * 86_400_000);

/**
 * Keeps what its user has typed into a form, in place of what was kept of it before. It is no part of the record.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` when it is too long.
 */
export async function keepUnsent(
  context: Context,
  raw: z.input<typeof unsentInput>,
): Promise<{ keptAt: Date }> {
  const { id: accountId } = authorise(context, "claim.record");
  const { address, fields } = parse(unsentInput, raw);
  const { db, clock } = context;
  const keptAt = clock.now();
  await db
    .insert(unsentForm)
    .values({ accountId, address, fields, keptAt })
    .onConflictDoUpdate({ target: [unsentForm.accountId, unsentForm.address], set: { fields, keptAt } });
  await db.delete(unsentForm).where(lt(unsentForm.keptAt, forgottenBefore(keptAt)));
  const beyond = db
    .select({ address: unsentForm.address })
    .from(unsentForm)
    .where(eq(unsentForm.accountId, accountId))
    .orderBy(desc(unsentForm.keptAt))
    .offset(mostForms);
  await db
    .delete(unsentForm)
    .where(and(eq(unsentForm.accountId, accountId), inArray(unsentForm.address, beyond)));
  return { keptAt };
}
