import { and, eq, isNull } from "drizzle-orm";
import type { User } from "@/auth/user";
import type { TokenScope } from "@/auth/vocabulary";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { log } from "@/lib/log";
import { hashToken } from "@/lib/token";

const { account, apiToken } = tables;

/**
 * For whom a program acts that sends this token, with the role they have now. Null when the token is unknown, revoked or
 * for something else, or the account is disabled.
 */
export async function userOfApiToken(
  db: Reader,
  token: string,
  scope: TokenScope,
  clock: Clock,
): Promise<User | null> {
  const tokenHash = hashToken(token);
  const [user] = await db
    .select({ id: account.id, email: account.email, name: account.name, role: account.role })
    .from(apiToken)
    .innerJoin(account, eq(account.id, apiToken.accountId))
    .where(and(eq(apiToken.tokenHash, tokenHash), eq(apiToken.scope, scope), isNull(account.disabledAt)));
  if (!user) return null;
  await db
    .update(apiToken)
    .set({ lastUsedAt: clock.now() })
    .where(eq(apiToken.tokenHash, tokenHash))
    // With a full disk nothing is written, and nobody is locked out for that.
    .catch((error: unknown) => log.error({ err: error }, "the use of a token was not noted"));
  return user;
}
