import { asc, eq, sql } from "drizzle-orm";
import type { Caller } from "@/auth/caller";
import { permit } from "@/auth/permit";
import { inOrder, tables } from "@/db";

const { account } = tables;

const columns = {
  id: account.id,
  email: account.email,
  name: account.name,
  role: account.role,
  disabledAt: account.disabledAt,
  createdAt: account.createdAt,
  hasPassword: sql<boolean>`${account.passwordHash} is not null`,
  hasTwoStep: sql<boolean>`${account.totpSecret} is not null`,
  sessions: sql<number>`(select count(*)::integer from session s where s.account_id = account.id)`,
  lastSignIn: sql<string | null>`(select max(e.at) from account_event e
    where e.account_id = account.id and e.what = 'signed_in')`,
};

/**
 * Everybody who has an account.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators.
 */
export async function listAccounts({ db, user }: Caller) {
  permit(user, "account.manage");
  return db
    .select(columns)
    .from(account)
    .orderBy(asc(inOrder(account.name)), asc(account.email));
}
export type AccountListed = Awaited<ReturnType<typeof listAccounts>>[number];

/**
 * One account; null when there is none.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators.
 */
export async function readAccount({ db, user }: Caller, id: string): Promise<AccountListed | null> {
  permit(user, "account.manage");
  const [found] = await db.select(columns).from(account).where(eq(account.id, id));
  return found ?? null;
}
