import { desc, eq } from "drizzle-orm";
import type { Caller } from "@/auth/caller";
import { permit } from "@/auth/permit";
import { tables } from "@/db";

const {
  apiToken,
  apiToken: { id, name, createdAt, lastUsedAt },
} = tables;

/** One's own tokens, the latest made first, without what they are. */
export function ownApiTokens({ db, user }: Caller) {
  const owner = permit(user, "account.own");
  return db
    .select({ id, name, createdAt, lastUsedAt })
    .from(apiToken)
    .where(eq(apiToken.accountId, owner.id))
    .orderBy(desc(createdAt));
}
