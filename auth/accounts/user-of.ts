import { and, eq, isNull } from "drizzle-orm";
import type { User } from "@/auth/user";
import { type Reader, tables } from "@/db";

const { account } = tables;

/** Whose account it is, with the role they have now; null when it is disabled, or there is none. */
export async function userOfAccount(db: Reader, id: string): Promise<User | null> {
  const [user] = await db
    .select({ id: account.id, email: account.email, name: account.name, role: account.role })
    .from(account)
    .where(and(eq(account.id, id), isNull(account.disabledAt)));
  return user ?? null;
}
