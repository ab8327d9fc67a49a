import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordEvent } from "@/auth/events";
import { hashPassword, newPassword } from "@/auth/password";
import { closeSessionsOf } from "@/auth/sessions";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { usableLink } from "./password-link";

const { account, passwordLink } = tables;

/**
 * Sets an account's password with its one-time link, uses the link up and signs the account out everywhere.
 * @throws RecordError `invalid` for a password that is too short or too long, and the link is not used;
 *   `not_found` for a link that was used, has expired or never was.
 */
export async function setPassword(db: Reader, token: string, chosen: string, clock: Clock): Promise<void> {
  const { password } = parse(z.object({ password: newPassword }), { password: chosen });
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    // One statement finds the link and uses it, so that of two requests at once one comes too late.
    const [link] = await tx
      .update(passwordLink)
      .set({ usedAt: clock.now() })
      .where(usableLink(token, clock))
      .returning({ accountId: passwordLink.accountId });
    const [owner] = link
      ? await tx
          .update(account)
          .set({ passwordHash })
          .where(and(eq(account.id, link.accountId), isNull(account.disabledAt)))
          .returning({ id: account.id, email: account.email })
      : [];
    if (!owner)
      throw new RecordError(
        "not_found",
        "This link has been used or has expired. Ask an administrator for a new one.",
      );
    await closeSessionsOf(tx, owner.id);
    await recordEvent(tx, { what: "password_set", accountId: owner.id, email: owner.email });
  });
}
