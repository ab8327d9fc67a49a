import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { hashPassword, newPassword, verifyPassword } from "@/auth/password";
import { permit } from "@/auth/permit";
import { closeOtherSessions } from "@/auth/sessions";
import { tables } from "@/db";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";

const input = z.object({ current: z.string(), password: newPassword });

/**
 * Changes one's own password. Every other browser is signed out.
 * @param token the session that stays.
 * @throws RecordError `unauthenticated`; `invalid` when the current password is not right, or the new one unfit.
 */
export async function changePassword(
  { db, user }: Caller,
  token: string,
  given: z.input<typeof input>,
): Promise<void> {
  const { id, email } = permit(user, "account.own");
  const { current, password } = parse(input, given);
  const owner = await db.query.account.findFirst({ where: eq(tables.account.id, id) });
  if (!(await verifyPassword(owner?.passwordHash ?? null, current)))
    throw invalid({ current: "This is not your current password." });
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await tx.update(tables.account).set({ passwordHash }).where(eq(tables.account.id, id));
    await closeOtherSessions(tx, id, token);
    await recordEvent(tx, { what: "password_changed", accountId: id, email });
  });
}
