import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { emailAddress } from "./input";
import { issuePasswordLink, type PasswordLink } from "./password-link";

/**
 * A new link for somebody who has lost theirs, or their password. The password they have works until it is set anew.
 * @throws RecordError `invalid`; `not_found` when nobody who may sign in has the address.
 */
export async function renewPasswordLink(db: Reader, address: string, clock: Clock): Promise<PasswordLink> {
  const { email } = parse(z.object({ email: emailAddress }), { email: address });
  const owner = await db.query.account.findFirst({
    columns: { id: true },
    where: and(eq(tables.account.email, email), isNull(tables.account.disabledAt)),
  });
  if (!owner) throw new RecordError("not_found", `Nobody with the address ${email} may sign in.`);
  return issuePasswordLink(db, owner.id, clock);
}
