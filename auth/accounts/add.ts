import type { User } from "@/auth/user";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { type NewAccount, newAccount } from "./input";
import { issuePasswordLink, type PasswordLink } from "./password-link";

/**
 * Adds somebody who may sign in. Their password is set with the link that comes back.
 * @throws RecordError `invalid`; `exists` when the address has an account.
 */
export async function addAccount(
  db: Reader,
  input: NewAccount,
  clock: Clock,
): Promise<{ account: User; link: PasswordLink }> {
  const { email, name = email.slice(0, email.indexOf("@")), role } = parse(newAccount, input);
  return db.transaction(async (tx) => {
    const account: User = { id: newId(), email, name, role };
    const added = await tx
      .insert(tables.account)
      .values(account)
      .onConflictDoNothing({ target: tables.account.email })
      .returning({ id: tables.account.id });
    if (added.length === 0)
      throw new RecordError("exists", `There is already an account with the address ${email}.`, {
        email: "There is already an account with this address.",
      });
    return { account, link: await issuePasswordLink(tx, account.id, clock) };
  });
}
