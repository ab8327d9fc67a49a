import { and, eq, gt, isNull } from "drizzle-orm";
import { hashToken } from "@/auth/token";
import type { User } from "@/auth/user";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";

const { account, session } = tables;

/** Whose session it is, with the role they have now. Null when it is closed or over, or the account is disabled. */
export async function userOfSession(
  db: Reader,
  token: string | undefined,
  clock: Clock,
): Promise<User | null> {
  if (!token) return null;
  const [user] = await db
    .select({ id: account.id, email: account.email, name: account.name, role: account.role })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(
        eq(session.tokenHash, hashToken(token)),
        gt(session.expiresAt, clock.now()),
        isNull(account.disabledAt),
      ),
    );
  return user ?? null;
}
