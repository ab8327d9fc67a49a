import { and, eq, gt, isNull } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/token";

const { account, passwordLink } = tables;

/** How long a link can be used, in days. */
export const passwordLinkDays = 7;

export interface PasswordLink {
  /** Local: what follows the site's address. Holds the token, so it is shown once and kept nowhere. */
  path: string;
  expiresAt: Date;
}

/** A new link with which an account sets its password, once. Earlier ones stop working. */
export async function issuePasswordLink(db: Reader, accountId: string, clock: Clock): Promise<PasswordLink> {
  const { token, hash } = newToken();
  const expiresAt = new Date(clock.now().getTime() + passwordLinkDays * 24 * 60 * 60 * 1000);
  await db.transaction(async (tx) => {
    await tx.delete(passwordLink).where(eq(passwordLink.accountId, accountId));
    await tx.insert(passwordLink).values({ tokenHash: hash, accountId, expiresAt });
  });
  return { path: `/desk/set-password/${token}`, expiresAt };
}

/** A link that can still be used, as a condition of a query over `password_link` and `account`. */
export function usableLink(token: string, clock: Clock) {
  return and(
    eq(passwordLink.tokenHash, hashToken(token)),
    isNull(passwordLink.usedAt),
    gt(passwordLink.expiresAt, clock.now()),
  );
}

/** Whose link it is, or null when it can no longer be used. Does not use it. */
export async function readPasswordLink(
  db: Reader,
  token: string,
  clock: Clock,
): Promise<{ email: string; name: string } | null> {
  const [owner] = await db
    .select({ email: account.email, name: account.name })
    .from(passwordLink)
    .innerJoin(account, eq(account.id, passwordLink.accountId))
    .where(and(usableLink(token, clock), isNull(account.disabledAt)));
  return owner ?? null;
}
