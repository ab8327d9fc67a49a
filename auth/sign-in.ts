import { and, eq, isNull } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { verifyPassword } from "./passwords";
import { countAttempt, forgiveAttempts } from "./sign-in-limits";
import type { User } from "./user";

export type SignIn =
  | { ok: true; user: User }
  | { ok: false; because: "wrong" }
  | { ok: false; because: "limited"; retryAfterSeconds: number };

/**
 * Checks an address and a password. A wrong password, an unknown address, a disabled account and one without a
 * password give the same answer after the same work.
 * @param address the network address that asks, for the limit on attempts.
 */
export async function checkPassword(
  db: Reader,
  given: { email: string; password: string },
  address: string,
): Promise<SignIn> {
  const email = given.email.trim().toLowerCase();
  const attempt = await countAttempt(db, email, address);
  if (!attempt.allowed)
    return { ok: false, because: "limited", retryAfterSeconds: attempt.retryAfterSeconds };
  const { account } = tables;
  const [found] = await db
    .select()
    .from(account)
    .where(and(eq(account.email, email), isNull(account.disabledAt)));
  if (!(await verifyPassword(found?.passwordHash ?? null, given.password)) || !found)
    return { ok: false, because: "wrong" };
  await forgiveAttempts(db, email, address);
  return { ok: true, user: { id: found.id, email, name: found.name, role: found.role } };
}

/** The account that a sign-in provider vouches for by a verified address; null where the newsroom has none. */
export async function accountByEmail(db: Reader, email: string): Promise<User | null> {
  const { account } = tables;
  const [found] = await db
    .select({ id: account.id, email: account.email, name: account.name, role: account.role })
    .from(account)
    .where(and(eq(account.email, email.trim().toLowerCase()), isNull(account.disabledAt)));
  return found ?? null;
}
