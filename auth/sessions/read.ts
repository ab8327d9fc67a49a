import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { User } from "@/auth/user";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { log } from "@/lib/log";
import { hashToken } from "@/lib/token";

const { account, session } = tables;

/** How far behind `last_seen_at` may be, in milliseconds: not every request is worth a write. */
const sightings = 10 * 60 * 1000;

/** Whether administrators have to use two-step sign-in, where no provider signs them in. */
export type TwoStepPolicy = "required" | "optional";

/** Whose session it is, with the role they have now. Null when it is closed or over, or the account is disabled. */
export async function userOfSession(
  db: Reader,
  token: string | undefined,
  clock: Clock,
  ofAdmins: TwoStepPolicy = "optional",
): Promise<User | null> {
  if (!token) return null;
  const tokenHash = hashToken(token);
  const now = clock.now();
  const [found] = await db
    .select({
      user: { id: account.id, email: account.email, name: account.name, role: account.role },
      lastSeenAt: session.lastSeenAt,
      isWithoutTwoStep: sql<boolean>`${account.totpSecret} is null and ${session.method} <> 'single_sign_on'`,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.tokenHash, tokenHash), gt(session.expiresAt, now), isNull(account.disabledAt)));
  if (!found) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > sightings)
    await db
      .update(session)
      .set({ lastSeenAt: now })
      .where(eq(session.tokenHash, tokenHash))
      // With a full disk nothing is written, and nobody is locked out for that.
      .catch((error: unknown) => log.error({ err: error }, "a sighting was not kept"));
  const { user, isWithoutTwoStep } = found;
  return ofAdmins === "required" && user.role === "admin" && isWithoutTwoStep
    ? { ...user, mustSetUpTwoStep: true }
    : user;
}
