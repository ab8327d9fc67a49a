import { and, eq } from "drizzle-orm";
import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { permit } from "@/auth/permit";
import { tables } from "@/db";
import { isId } from "@/lib/ids";

const { apiToken } = tables;

/** Makes one of one's own tokens worth nothing from now on. Answers whether there was such a token. */
export async function revokeApiToken({ db, user }: Caller, tokenId: string): Promise<boolean> {
  const { id, email } = permit(user, "account.own");
  if (!isId(tokenId)) return false;
  const [revoked] = await db
    .delete(apiToken)
    .where(and(eq(apiToken.id, tokenId), eq(apiToken.accountId, id)))
    .returning({ name: apiToken.name });
  if (revoked)
    await recordEvent(db, { what: "api_token_revoked", accountId: id, email, detail: revoked.name });
  return revoked !== undefined;
}
