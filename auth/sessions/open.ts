import { lte } from "drizzle-orm";
import { newToken } from "@/auth/token";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";

/** How long a browser stays signed in, in seconds: two weeks, whatever it does meanwhile. */
export const sessionLifetime = 14 * 24 * 60 * 60;

/** Signs an account in. The token goes into a cookie; the database knows only its hash. */
export async function openSession(
  db: Reader,
  accountId: string,
  clock: Clock,
): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = newToken();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + sessionLifetime * 1000);
  await db.delete(tables.session).where(lte(tables.session.expiresAt, now));
  await db.insert(tables.session).values({ tokenHash: hash, accountId, createdAt: now, expiresAt });
  return { token, expiresAt };
}
