import { and, eq, exists, isNull, sql } from "drizzle-orm";
import type { TwoStepPolicy } from "@/auth/sessions/read";
import type { User } from "@/auth/user";
import { type Reader, tables } from "@/db";

const { account, session } = tables;

/**
 * Whose account it is, with the role they have now; null when it is disabled, or there is none. For what is done in
 * their name while they are away, so that it asks as much of an administrator as their session would: who never had a
 * password, or is signed in by a provider, needs no second step.
 */
export async function userOfAccount(db: Reader, id: string, ofAdmins: TwoStepPolicy): Promise<User | null> {
  const isProvided = exists(
    db
      .select({ id: session.id })
      .from(session)
      .where(and(eq(session.accountId, account.id), eq(session.method, "single_sign_on"))),
  );
  const [found] = await db
    .select({
      user: { id: account.id, email: account.email, name: account.name, role: account.role },
      isWithoutTwoStep: sql<boolean>`${account.totpSecret} is null and ${account.passwordHash} is not null
        and not ${isProvided}`,
    })
    .from(account)
    .where(and(eq(account.id, id), isNull(account.disabledAt)));
  if (!found) return null;
  const { user, isWithoutTwoStep } = found;
  return ofAdmins === "required" && user.role === "admin" && isWithoutTwoStep
    ? { ...user, mustSetUpTwoStep: true }
    : user;
}
