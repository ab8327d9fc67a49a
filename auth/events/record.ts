import type { AccountEvent } from "@/auth/vocabulary";
import { type Reader, tables } from "@/db";

export interface Happened {
  what: AccountEvent;
  accountId?: string | null;
  email?: string | null;
  /** Who did it, where that was not the account's owner. */
  byName?: string | null;
  detail?: string | null;
  address?: string | null;
  userAgent?: string | null;
}

const longestAgent = 400;

/** Puts what happened to an account where administrators find it. */
export async function recordEvent(db: Reader, { userAgent, ...happened }: Happened): Promise<void> {
  await db
    .insert(tables.accountEvent)
    .values({ ...happened, userAgent: userAgent?.slice(0, longestAgent) ?? null });
}
