import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { permit } from "@/auth/permit";
import { closeSessionsOf } from "@/auth/sessions";
import { removeTwoStep } from "@/auth/two-step";
import type { User } from "@/auth/user";
import { roleLabels, roles } from "@/auth/vocabulary";
import { type Reader, type Transaction, tables } from "@/db";
import { invalid, RecordError } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { normaliseEmail } from "./input";
import { issuePasswordLink, type PasswordLink } from "./password-link";

const { account } = tables;
type Account = typeof account.$inferSelect;

const roleInput = z.object({ role: z.enum(roles, `Choose a role: ${roles.join(", ")}.`) });

/**
 * Gives somebody another role, from their next request on.
 * @throws RecordError `unauthenticated`, `forbidden`, `not_found`; `invalid` for the last administrator.
 */
export async function changeRole(
  caller: Caller,
  id: string,
  input: z.input<typeof roleInput>,
): Promise<void> {
  permit(caller.user, "account.manage");
  const { role } = parse(roleInput, input);
  await change(caller, id, async (tx, owner, admin) => {
    if (owner.role === role) return;
    if (role !== "admin") await requireAnotherAdmin(tx, owner, "role");
    await tx.update(account).set({ role }).where(eq(account.id, owner.id));
    const detail = `${roleLabels[owner.role]} → ${roleLabels[role]}`;
    await recordEvent(tx, { what: "role_changed", ...named(owner, admin), detail });
  });
}

/**
 * Keeps somebody out, from their next request on, and signs them out everywhere. What they did stays theirs.
 * @throws RecordError `unauthenticated`, `forbidden`, `not_found`; `invalid` for the last administrator.
 */
export async function disableAccount(caller: Caller, id: string): Promise<void> {
  await change(caller, id, async (tx, owner, admin) => {
    if (owner.disabledAt) return;
    await requireAnotherAdmin(tx, owner, "disabled");
    await tx.update(account).set({ disabledAt: caller.clock.now() }).where(eq(account.id, owner.id));
    await closeSessionsOf(tx, owner.id);
    await recordEvent(tx, { what: "disabled", ...named(owner, admin) });
  });
}

/**
 * Lets somebody in again.
 * @throws RecordError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function enableAccount(caller: Caller, id: string): Promise<void> {
  await change(caller, id, async (tx, owner, admin) => {
    if (!owner.disabledAt) return;
    await tx.update(account).set({ disabledAt: null }).where(eq(account.id, owner.id));
    await recordEvent(tx, { what: "enabled", ...named(owner, admin) });
  });
}

/**
 * A new link for somebody who has lost theirs, or their password.
 * @throws RecordError `unauthenticated`, `forbidden`, `not_found`; `invalid` when the account is disabled.
 */
export async function issueLink(caller: Caller, id: string): Promise<PasswordLink> {
  return change(caller, id, async (tx, owner, admin) => {
    if (owner.disabledAt) throw invalid({}, "The account is disabled: enable it first.");
    await recordEvent(tx, { what: "link_issued", ...named(owner, admin) });
    return issuePasswordLink(tx, owner.id, caller.clock);
  });
}

/**
 * Removes the second step of somebody who has lost their device and their recovery codes, for whoever may run commands
 * on the server.
 * @throws RecordError `not_found`.
 */
export async function resetTwoStepOf(db: Reader, email: string): Promise<void> {
  const owner = await db.query.account.findFirst({ where: eq(account.email, normaliseEmail(email)) });
  if (!owner) throw new RecordError("not_found", `There is no account with the address ${email}.`);
  await db.transaction((tx) => removeTwoStep(tx, { accountId: owner.id, email: owner.email, byName: null }));
}

/**
 * Removes the second step of somebody who has lost their device and their recovery codes.
 * @throws RecordError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function resetTwoStep(caller: Caller, id: string): Promise<void> {
  await change(caller, id, (tx, owner, admin) => removeTwoStep(tx, named(owner, admin)));
}

const named = (owner: Account, admin: User) => ({
  accountId: owner.id,
  email: owner.email,
  byName: admin.name,
});

async function change<Result>(
  { db, user }: Caller,
  id: string,
  work: (tx: Transaction, owner: Account, admin: User) => Promise<Result>,
): Promise<Result> {
  const admin = permit(user, "account.manage");
  return db.transaction(async (tx) => {
    const [owner] = isId(id) ? await tx.select().from(account).where(eq(account.id, id)).for("update") : [];
    if (!owner) throw new RecordError("not_found", "There is no such account.");
    return work(tx, owner, admin);
  });
}

/** Without an administrator nobody could make one. Locks them all, so that two cannot remove each other at once. */
async function requireAnotherAdmin(tx: Transaction, owner: Account, field: string): Promise<void> {
  if (owner.role !== "admin") return;
  const admins = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.role, "admin"), isNull(account.disabledAt)))
    .orderBy(account.id)
    .for("update");
  if (admins.every(({ id }) => id === owner.id))
    throw invalid({ [field]: "This is the last administrator: make somebody else one first." });
}
