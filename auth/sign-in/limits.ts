import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { normaliseEmail } from "@/auth/accounts/input";
import { type Database, tables } from "@/db";
import { networkOf } from "@/lib/network";

/**
 * Failures allowed in each window, which begins with the first. Whoever guesses is slowed down where they are: first for
 * the account from their network, then for their network. No number of wrong passwords keeps its owner out elsewhere;
 * wrong codes after the right password do, for nobody else gets that far.
 */
export const attemptLimits = { accountHere: 10, network: 50, codes: 10, windowSeconds: 15 * 60 } as const;

export interface Attempt {
  email: string;
  /** The caller's IP address. */
  address: string;
}

/** That it went too far: in how many seconds to try again, and whether it is the first that does. */
export interface Limited {
  retryAfterSeconds: number;
  isFirst: boolean;
}

type Limiters = Record<"accountHere" | "network" | "codes", RateLimiterDrizzle>;

const made = new WeakMap<Database, Limiters>();

function limitersOf(db: Database): Limiters {
  const known = made.get(db);
  if (known) return known;
  const limiter = (keyPrefix: keyof Limiters) =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: tables.signInAttempt,
      keyPrefix,
      points: attemptLimits[keyPrefix],
      duration: attemptLimits.windowSeconds,
      // The limiters share a table; one of them clears it.
      clearExpiredByTimeout: keyPrefix === "network",
    });
  const limiters = {
    accountHere: limiter("accountHere"),
    network: limiter("network"),
    codes: limiter("codes"),
  };
  made.set(db, limiters);
  return limiters;
}

/**
 * Counts an attempt before it is made, so that many at once cannot slip through. Unknown addresses of e-mail count
 * like known ones. Null when it may go on.
 */
export async function countAttempt(db: Database, attempt: Attempt): Promise<Limited | null> {
  const limiters = limitersOf(db);
  const network = networkOf(attempt.address);
  // In this order, so that one account's attempts use up no more of the network's than they may have.
  return (
    (await taken(limiters.accountHere, `${accountKey(attempt.email)} ${network}`)) ??
    (await taken(limiters.network, network))
  );
}

/** Counts a code that is tried after the right password, likewise. */
export async function countCode(db: Database, { email }: Attempt): Promise<Limited | null> {
  return taken(limitersOf(db).codes, accountKey(email));
}

async function taken(limiter: RateLimiterDrizzle, key: string): Promise<Limited | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
    return { retryAfterSeconds, isFirst: refusal.consumedPoints === limiter.points + 1 };
  }
}

/** It succeeded: takes it back from the network, and forgets the account's failures there and its codes. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  const { accountHere, network, codes } = limitersOf(db);
  const here = networkOf(attempt.address);
  await accountHere.delete(`${accountKey(attempt.email)} ${here}`);
  await codes.delete(accountKey(attempt.email));
  await network.reward(here);
}

/** Hashed: people type all kinds of things into the wrong field, and none of it should be kept. */
function accountKey(email: string): string {
  return createHash("sha256").update(normaliseEmail(email)).digest("hex");
}
