import { desc, eq, lt } from "drizzle-orm";
import type { Caller } from "@/auth/caller";
import { permit } from "@/auth/permit";
import { tables } from "@/db";

/**
 * What happened to accounts, the latest first.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators.
 */
export async function listEvents(
  { db, user }: Caller,
  { accountId, before, limit = 50 }: { accountId?: string; before?: number | undefined; limit?: number } = {},
) {
  permit(user, "account.manage");
  const { accountEvent } = tables;
  return db
    .select()
    .from(accountEvent)
    .where(
      accountId ? eq(accountEvent.accountId, accountId) : before ? lt(accountEvent.seq, before) : undefined,
    )
    .orderBy(desc(accountEvent.seq))
    .limit(limit);
}
