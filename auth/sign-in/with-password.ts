import { eq } from "drizzle-orm";
import { emailAddress } from "@/auth/accounts/input";
import { recordEvent } from "@/auth/events";
import { verifyPassword } from "@/auth/password";
import { takeCode } from "@/auth/two-step";
import type { User } from "@/auth/user";
import type { AccountEvent, SignInMethod } from "@/auth/vocabulary";
import { type Database, type TooOften, tables } from "@/db";
import { type Clock, systemClock } from "@/lib/clock";
import { type Attempt, countAttempt, countCode, forgiveAttempt } from "./limits";

export interface PasswordAttempt extends Attempt {
  password: string;
  /** Of their app, or a recovery code; asked for once the password is right. */
  code?: string;
  userAgent?: string | null;
}

type SignIn =
  | { outcome: "signed_in"; user: User; method: SignInMethod }
  /** Wrong password, no such account, a disabled one, one without a password: nobody is told which. */
  | { outcome: "refused" }
  /** The password is right, and a code is wanted besides. Counts as an attempt until one is given. */
  | { outcome: "code_wanted" }
  | { outcome: "code_refused" }
  | { outcome: "limited"; retryAfterSeconds: number };

/** Checks a password, within the limits on attempts. Does the same work whether or not the account exists. */
export async function signInWithPassword(
  db: Database,
  attempt: PasswordAttempt,
  clock: Clock = systemClock,
): Promise<SignIn> {
  const { data: email } = emailAddress.safeParse(attempt.email);
  const account = await activeAccount(db, email);
  const { address, userAgent = null } = attempt;
  const tell = (what: AccountEvent, detail: string | null = null) =>
    recordEvent(db, {
      what,
      accountId: account?.id ?? null,
      email: email ?? null,
      detail,
      address,
      userAgent,
    });
  const refuse = async ({ isFirst, retryAfterSeconds }: TooOften): Promise<SignIn> => {
    if (isFirst) await tell("sign_in_limited");
    return { outcome: "limited", retryAfterSeconds };
  };
  const limited = await countAttempt(db, attempt);
  if (limited) return refuse(limited);
  const matches = await verifyPassword(account?.passwordHash ?? null, attempt.password);
  if (!account || !matches) {
    await tell("sign_in_refused", account ? "wrong password" : "no account that may sign in");
    return { outcome: "refused" };
  }
  if (account.totpSecret) {
    if (!attempt.code?.trim()) return { outcome: "code_wanted" };
    const tooMany = await countCode(db, attempt);
    if (tooMany) return refuse(tooMany);
    if (!(await takeCode(db, account, attempt.code, clock))) {
      await tell("code_refused");
      return { outcome: "code_refused" };
    }
  }
  await forgiveAttempt(db, attempt);
  const user = { id: account.id, email: account.email, name: account.name, role: account.role };
  return { outcome: "signed_in", user, method: account.totpSecret ? "code" : "password" };
}

/** Undefined: what was typed is no e-mail address, and may hold characters that PostgreSQL refuses. */
async function activeAccount(db: Database, email: string | undefined) {
  if (email === undefined) return null;
  const account = await db.query.account.findFirst({ where: eq(tables.account.email, email) });
  return account && !account.disabledAt ? account : null;
}
