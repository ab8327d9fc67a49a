import { eq } from "drizzle-orm";
import { type Caller, permit } from "@/auth";
import { tables } from "@/db";
import { lastAct } from "@/outward/last-act";

const { notice } = tables;

/**
 * Whether somebody is written to when something awaits them: unless they have said otherwise.
 * @throws RecordError `unauthenticated` when signed out.
 */
export async function wantsNotices({ db, user }: Caller): Promise<boolean> {
  const { id } = permit(user, "account.own");
  const [own] = await db.select({ isOff: notice.isOff }).from(notice).where(eq(notice.accountId, id));
  return !own?.isOff;
}

/** Says whether one wants to be written to. Throws as {@link wantsNotices}. */
export async function setNotices({ db, user }: Caller, wanted: boolean): Promise<void> {
  const { id } = permit(user, "account.own");
  const set = { isOff: !wanted, ...(!wanted && { dueAt: null }) };
  await db
    .insert(notice)
    .values({ accountId: id, toldUpTo: await lastAct(db), ...set })
    .onConflictDoUpdate({ target: notice.accountId, set });
}
