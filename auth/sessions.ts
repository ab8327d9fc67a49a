import { and, eq, gt, isNull } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { hashToken, newToken } from "./tokens";
import type { User } from "./user";

/** How long a sign-in lasts, in seconds: 14 days. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** Signs a browser in; answers the token that its cookie holds. */
export async function startSession(db: Reader, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await db.insert(tables.session).values({
    tokenHash: hashToken(token),
    accountId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
  });
  return token;
}

/** Whom a token signs in at this moment, with the role of this moment; null when it has ended or never was. */
export async function sessionUser(db: Reader, token: string, now: Date): Promise<User | null> {
  const { account, session } = tables;
  const [user] = await db
    .select({ id: account.id, email: account.email, name: account.name, role: account.role })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(eq(session.tokenHash, hashToken(token)), gt(session.expiresAt, now), isNull(account.disabledAt)),
    );
  return user ?? null;
}

/** Signs a browser out, wherever its token is kept. */
export async function endSession(db: Reader, token: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.tokenHash, hashToken(token)));
}
