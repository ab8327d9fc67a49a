import { eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { hashToken } from "@/lib/token";

/** Signs one browser out. */
export async function closeSession(db: Reader, token: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.tokenHash, hashToken(token)));
}

/** Signs an account out everywhere. */
export async function closeSessionsOf(db: Reader, accountId: string): Promise<void> {
  await db.delete(tables.session).where(eq(tables.session.accountId, accountId));
}
