import { eq } from "drizzle-orm";
import { emailAddress } from "@/auth/accounts/input";
import { verifyPassword } from "@/auth/password";
import type { User } from "@/auth/user";
import { type Database, tables } from "@/db";
import { type Attempt, countAttempt, forgiveAttempt } from "./limits";

type SignIn =
  | { outcome: "signed_in"; user: User }
  /** Wrong password, no such account, a disabled one, one without a password: nobody is told which. */
  | { outcome: "refused" }
  | { outcome: "limited"; retryAfterSeconds: number };

/** Checks a password, within the limits on attempts. Does the same work whether or not the account exists. */
export async function signInWithPassword(
  db: Database,
  { password, ...attempt }: Attempt & { password: string },
): Promise<SignIn> {
  const retryAfterSeconds = await countAttempt(db, attempt);
  if (retryAfterSeconds !== null) return { outcome: "limited", retryAfterSeconds };
  const account = await activeAccount(db, attempt.email);
  const matches = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !matches) return { outcome: "refused" };
  await forgiveAttempt(db, attempt);
  const { id, email, name, role } = account;
  return { outcome: "signed_in", user: { id, email, name, role } };
}

async function activeAccount(db: Database, typed: string) {
  // What is no e-mail address is nobody's, and may hold what the database cannot read.
  const { data: email } = emailAddress.safeParse(typed);
  if (email === undefined) return null;
  const account = await db.query.account.findFirst({ where: eq(tables.account.email, email) });
  return account && !account.disabledAt ? account : null;
}
