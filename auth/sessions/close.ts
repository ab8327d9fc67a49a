import { eq } from "drizzle-orm";
import { hashToken } from "@/auth/token";
import { type Reader, tables } from "@/db";

/** Signs one browser out. */
export async function closeSession(db: Reader, token: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.tokenHash, hashToken(token)));
}

/** Signs an account out everywhere. */
export async function closeSessionsOf(db: Reader, accountId: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.accountId, accountId));
}
