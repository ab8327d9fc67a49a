import { eq, lte } from "drizzle-orm";
import { recordEvent } from "@/auth/events";
import type { SignInMethod } from "@/auth/vocabulary";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { newToken } from "@/lib/token";

/** How long a browser stays signed in, in seconds: two weeks, whatever it does meanwhile. */
export const sessionLifetime = 14 * 24 * 60 * 60;

const longestAgent = 400;

/** How and from where a session is opened. */
export interface Opened {
  method: SignInMethod;
  address: string | null;
  userAgent: string | null;
}

/** Signs an account in. The token goes into a cookie; the database knows only its hash. */
export async function openSession(
  db: Reader,
  accountId: string,
  clock: Clock,
  { method, address, userAgent }: Opened = { method: "password", address: null, userAgent: null },
): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = newToken();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + sessionLifetime * 1000);
  await db.delete(tables.session).where(lte(tables.session.expiresAt, now));
  const seen = { createdAt: now, lastSeenAt: now, expiresAt };
  const agent = userAgent?.slice(0, longestAgent) ?? null;
  await db
    .insert(tables.session)
    .values({ tokenHash: hash, accountId, method, address, userAgent: agent, ...seen });
  const owner = await db.query.account.findFirst({ where: eq(tables.account.id, accountId) });
  const detail = method === "password" ? null : method.replaceAll("_", " ");
  await recordEvent(db, {
    what: "signed_in",
    accountId,
    email: owner?.email ?? null,
    detail,
    address,
    userAgent,
  });
  return { token, expiresAt };
}
