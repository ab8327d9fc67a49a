import { eq } from "drizzle-orm";
import { maxEmailLength, normaliseEmail } from "@/auth/accounts/input";
import { verifyPassword } from "@/auth/password";
import type { User } from "@/auth/user";
import { type Database, tables } from "@/db";
import { type Attempt, countAttempt, forgiveAttempt } from "./limits";

export type SignIn =
  | { outcome: "signed_in"; user: User }
  /** Wrong password, no such account, a disabled one, one without a password: nobody is told which. */
  | { outcome: "refused" }
  | { outcome: "too_many"; retryAfterSeconds: number };

/** Checks a password, within the limits on attempts. Does the same work whether or not the account exists. */
export async function signInWithPassword(
  db: Database,
  { password, ...attempt }: Attempt & { password: string },
): Promise<SignIn> {
  const retryAfterSeconds = await countAttempt(db, attempt);
  if (retryAfterSeconds !== null) return { outcome: "too_many", retryAfterSeconds };
  const email = normaliseEmail(attempt.email).slice(0, maxEmailLength);
  const account = await db.query.account.findFirst({ where: eq(tables.account.email, email) });
  const active = account && !account.disabledAt ? account : null;
  const matches = await verifyPassword(active?.passwordHash ?? null, password);
  if (!active || !matches) return { outcome: "refused" };
  await forgiveAttempt(db, attempt);
  const { id, name, role } = active;
  return { outcome: "signed_in", user: { id, email, name, role } };
}
