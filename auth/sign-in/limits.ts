import { createHash } from "node:crypto";
import { isIP } from "node:net";
import { sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { normaliseEmail } from "@/auth/accounts/input";
import { type Database, tables } from "@/db";

/** Failures allowed in each window, which begins with the first. */
export const attemptLimits = { account: 10, address: 50, windowSeconds: 15 * 60 } as const;

export interface Attempt {
  email: string;
  /** The caller's IP address. */
  address: string;
}

type Limiters = Record<"account" | "address", RateLimiterDrizzle>;

const made = new WeakMap<Database, Limiters>();

function limitersOf(db: Database): Limiters {
  const known = made.get(db);
  if (known) return known;
  const limiter = (keyPrefix: "account" | "address") =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: tables.signInAttempt,
      keyPrefix,
      points: attemptLimits[keyPrefix],
      duration: attemptLimits.windowSeconds,
      // Both limiters share a table; one of them clears it.
      clearExpiredByTimeout: keyPrefix === "account",
    });
  const limiters = { account: limiter("account"), address: limiter("address") };
  made.set(db, limiters);
  return limiters;
}

/**
 * Counts an attempt before it is made, so that many at once cannot slip through. Unknown addresses of e-mail count
 * like known ones. Answers in how many seconds to try again, and whether it is the first that goes too far; null when
 * it may go on.
 */
export async function countAttempt(
  db: Database,
  attempt: Attempt,
): Promise<{ retryAfterSeconds: number; isFirst: boolean } | null> {
  const { account, address } = limitersOf(db);
  let limit: number = attemptLimits.address;
  try {
    await address.consume(await networkOf(db, attempt.address));
    limit = attemptLimits.account;
    await account.consume(accountKey(attempt.email));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
    return { retryAfterSeconds, isFirst: refusal.consumedPoints === limit + 1 };
  }
}

/** It succeeded: takes it back from the address and forgets the account's failures. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  const { account, address } = limitersOf(db);
  await account.delete(accountKey(attempt.email));
  await address.reward(await networkOf(db, attempt.address));
}

/** Hashed: people type all kinds of things into the wrong field, and none of it should be kept. */
function accountKey(email: string): string {
  return createHash("sha256").update(normaliseEmail(email)).digest("hex");
}

/** One IPv6 subscriber has a whole /64 to call from. */
async function networkOf(db: Database, address: string): Promise<string> {
  const [withoutZone = ""] = address.split("%");
  if (isIP(withoutZone) !== 6) return withoutZone;
  const [row] = await db.execute<{ network: string }>(
    sql`select network(set_masklen(${withoutZone}::inet, 64))::text as network`,
  );
  return row?.network ?? withoutZone;
}
