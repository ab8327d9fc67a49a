import { and, desc, eq, ne } from "drizzle-orm";
import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { permit } from "@/auth/permit";
import { type Reader, tables } from "@/db";
import { isId } from "@/lib/ids";
import { hashToken } from "@/lib/token";

const { session } = tables;

/** One's own sessions, the latest seen first; `isThis` marks the one of this token. */
export async function ownSessions({ db, user }: Caller, token: string) {
  const { id } = permit(user, "account.own");
  const rows = await db
    .select()
    .from(session)
    .where(eq(session.accountId, id))
    .orderBy(desc(session.lastSeenAt));
  const here = hashToken(token);
  return rows.map(({ tokenHash, ...row }) => ({ ...row, isThis: tokenHash === here }));
}

/** Signs out one of one's own browsers. Answers whether there was such a session. */
export async function closeOwnSession({ db, user }: Caller, sessionId: string): Promise<boolean> {
  const { id, email } = permit(user, "account.own");
  if (!isId(sessionId)) return false;
  const closed = await db
    .delete(session)
    .where(and(eq(session.id, sessionId), eq(session.accountId, id)))
    .returning({ id: session.id });
  if (closed.length > 0) await recordEvent(db, { what: "sessions_closed", accountId: id, email });
  return closed.length > 0;
}

/** Signs out every other browser of one's own. */
export async function closeOwnOthers({ db, user }: Caller, token: string): Promise<void> {
  const { id, email } = permit(user, "account.own");
  if ((await closeOtherSessions(db, id, token)) > 0)
    await recordEvent(db, { what: "sessions_closed", accountId: id, email });
}

/** Signs an account out everywhere but where this token is. Answers how many browsers that were. */
export async function closeOtherSessions(db: Reader, accountId: string, token: string): Promise<number> {
  const closed = await db
    .delete(session)
    .where(and(eq(session.accountId, accountId), ne(session.tokenHash, hashToken(token))))
    .returning({ id: session.id });
  return closed.length;
}
