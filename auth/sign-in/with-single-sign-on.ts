import { and, eq, isNull } from "drizzle-orm";
import { emailAddress } from "@/auth/accounts/input";
import type { User } from "@/auth/user";
import { type Database, tables } from "@/db";

/** What a provider says of somebody (OpenID Connect Core 1.0, 5.1). */
interface ProviderClaims {
  email?: unknown;
  email_verified?: unknown;
}

/**
 * The account of somebody whom the newsroom's provider has signed in, or null. Only an address that the provider has
 * verified counts: anyone may write someone else's into a profile. Accounts are never made this way.
 */
export async function accountOfProvider(db: Database, claims: ProviderClaims): Promise<User | null> {
  const { data: email } = emailAddress.safeParse(claims.email);
  if (email === undefined || claims.email_verified !== true) return null;
  const account = await db.query.account.findFirst({
    columns: { id: true, email: true, name: true, role: true },
    where: and(eq(tables.account.email, email), isNull(tables.account.disabledAt)),
  });
  return account ?? null;
}
