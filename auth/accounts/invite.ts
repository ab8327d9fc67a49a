import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { permit } from "@/auth/permit";
import type { User } from "@/auth/user";
import { addAccount } from "./add";
import type { NewAccount } from "./input";
import type { PasswordLink } from "./password-link";

/**
 * Gives somebody an account. The link that comes back is shown once; with it they set their password.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators; `invalid`; `exists`.
 */
export async function inviteAccount(
  { db, user, clock }: Caller,
  input: NewAccount,
): Promise<{ account: User; link: PasswordLink }> {
  const admin = permit(user, "account.manage");
  return db.transaction(async (tx) => {
    const invited = await addAccount(tx, input, clock);
    const { id, email, role } = invited.account;
    await recordEvent(tx, { what: "invited", accountId: id, email, byName: admin.name, detail: role });
    return invited;
  });
}
