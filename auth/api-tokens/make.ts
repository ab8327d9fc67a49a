import { count, eq } from "drizzle-orm";
import { z } from "zod";
import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { permit } from "@/auth/permit";
import { tables } from "@/db";
import { RecordError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { line } from "@/lib/text";
import { newToken } from "@/lib/token";

const { apiToken } = tables;

/** What a token begins with, so that programs which look for lost secrets know one. */
const prefix = "onrecord_";
const mostPerAccount = 20;

const input = z.strictObject({ name: line(100) });

/**
 * Makes a token with which a program sends dossiers in the caller's name; the database keeps only its hash.
 * @throws RecordError `unauthenticated`, `forbidden`, `invalid`; `too_many` from twenty on.
 */
export async function makeApiToken({ db, user, clock }: Caller, raw: { name: string }): Promise<string> {
  const owner = permit(user, "record.import");
  const { name } = parse(input, raw);
  const [held] = await db.select({ of: count() }).from(apiToken).where(eq(apiToken.accountId, owner.id));
  if (held && held.of >= mostPerAccount)
    throw new RecordError("too_many", `You have ${mostPerAccount} tokens: revoke one first.`);
  const { token, hash } = newToken(prefix);
  await db.insert(apiToken).values({
    id: newId(),
    tokenHash: hash,
    accountId: owner.id,
    name,
    scope: "import",
    createdAt: clock.now(),
  });
  await recordEvent(db, { what: "api_token_made", accountId: owner.id, email: owner.email, detail: name });
  return token;
}
