import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Reader, tables } from "@/db";
import { invalid, RecordError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { limits, line } from "@/lib/text";
import { hashPassword, newPassword } from "./passwords";
import { hashToken, newToken } from "./tokens";
import { roles } from "./vocabulary";

const weekSeconds = 7 * 24 * 60 * 60;

export const accountInput = z.strictObject({
  email: z.email("Write an e-mail address, such as ada@example.org.").max(320).toLowerCase(),
  name: line(limits.name).optional(),
  role: z.enum(roles, `Choose one of ${roles.join(", ")}.`),
});

/**
 * Adds an account and makes the one-time token with which its owner sets a password, good for seven days.
 * @throws RecordError `invalid`; `exists` when the address has an account.
 */
export async function addAccount(
  db: Reader,
  raw: z.input<typeof accountInput>,
  now: Date,
): Promise<{ id: string; token: string }> {
  const { email, role, name } = parse(accountInput, raw);
  return db.transaction(async (tx) => {
    const id = newId();
    const added = await tx
      .insert(tables.account)
      .values({ id, email, role, name: name ?? email })
      .onConflictDoNothing({ target: tables.account.email })
      .returning({ id: tables.account.id });
    if (added.length === 0)
      throw new RecordError("exists", `There is an account with the address ${email} already.`, {
        email: "This address has an account already.",
      });
    return { id, token: await issuePasswordLink(tx, id, now) };
  });
}

/** Makes a one-time token with which an account sets its password. */
export async function issuePasswordLink(db: Reader, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + weekSeconds * 1000);
  await db.insert(tables.passwordLink).values({ tokenHash: hashToken(token), accountId, expiresAt });
  return token;
}

/** Whose password a token may set; null when it is unknown, used or expired. */
export async function passwordLinkOwner(db: Reader, token: string, now: Date) {
  const { account, passwordLink } = tables;
  const [owner] = await db
    .select({ id: account.id, email: account.email })
    .from(passwordLink)
    .innerJoin(account, eq(account.id, passwordLink.accountId))
    .where(usable(token, now));
  return owner ?? null;
}

/**
 * Sets an account's password with its one-time token, and ends every session it had.
 * @throws RecordError `invalid` for a password that is too short or too long; `not_found` for a token that is spent.
 */
export async function setPassword(db: Reader, token: string, password: string, now: Date): Promise<void> {
  const chosen = newPassword.safeParse(password);
  if (!chosen.success) throw invalid({ password: chosen.error.issues[0]?.message ?? "Choose a password." });
  const passwordHash = await hashPassword(chosen.data);
  await db.transaction(async (tx) => {
    const { account, passwordLink, session } = tables;
    const [used] = await tx
      .update(passwordLink)
      .set({ usedAt: now })
      .where(usable(token, now))
      .returning({ accountId: passwordLink.accountId });
    if (!used)
      throw new RecordError("not_found", "This link has been used or has expired. Ask for a new one.");
    await tx.update(account).set({ passwordHash }).where(eq(account.id, used.accountId));
    await tx.delete(session).where(eq(session.accountId, used.accountId));
  });
}

const usable = (token: string, now: Date) =>
  and(
    eq(tables.passwordLink.tokenHash, hashToken(token)),
    isNull(tables.passwordLink.usedAt),
    gt(tables.passwordLink.expiresAt, now),
  );
