import { and, eq, isNull } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import { normaliseEmail } from "./input";
import { issuePasswordLink, type PasswordLink } from "./password-link";

/**
 * A new link for somebody who has lost theirs, or their password. The password they have works until it is set anew.
 * @throws RecordError `not_found` when nobody who may sign in has the address.
 */
export async function renewPasswordLink(db: Reader, email: string, clock: Clock): Promise<PasswordLink> {
  const owner = await db.query.account.findFirst({
    columns: { id: true },
    where: and(eq(tables.account.email, normaliseEmail(email)), isNull(tables.account.disabledAt)),
  });
  if (!owner) throw new RecordError("not_found", `There is no account with the address ${email}.`);
  return issuePasswordLink(db, owner.id, clock);
}
