import { and, eq, isNull } from "drizzle-orm";
import { emailAddress } from "@/auth/accounts/input";
import { recordEvent } from "@/auth/events";
import type { User } from "@/auth/user";
import { type Database, tables } from "@/db";

/** What a provider says of somebody (OpenID Connect Core 1.0, 5.1). */
interface ProviderClaims {
  email?: unknown;
  email_verified?: unknown;
}

/**
 * Whether the newsroom has an account for somebody whom its provider has signed in. A refusal is put where
 * administrators find it.
 */
export async function admitFromProvider(
  db: Database,
  claims: ProviderClaims,
  from: { address: string | null; userAgent: string | null },
): Promise<boolean> {
  if (await accountOfProvider(db, claims)) return true;
  const { data: email = null } = emailAddress.safeParse(claims.email);
  await recordEvent(db, { what: "sign_in_refused", email, detail: "single sign-on", ...from });
  return false;
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
