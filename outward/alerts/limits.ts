import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { type Database, tables } from "@/db";
import { networkOf } from "@/lib/network";

/** How often mail may be asked for: to one address, which may be somebody else's, and from one network. */
const askLimits = { address: 5, network: 30 } as const;
const windowSeconds = { address: 24 * 3600, network: 3600 };

/** How long a link to confirm works, in milliseconds, and how long after its mail no other is sent, which would end it. */
export const confirmable = 2 * 24 * 3_600_000;
export const patience = 10 * 60_000;

type Limiters = Record<keyof typeof askLimits, RateLimiterDrizzle>;
const made = new WeakMap<Database, Limiters>();

function limitersOf(db: Database): Limiters {
  const known = made.get(db);
  if (known) return known;
  const limiter = (keyPrefix: keyof Limiters) =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: tables.mailAsked,
      keyPrefix,
      points: askLimits[keyPrefix],
      duration: windowSeconds[keyPrefix],
      // The limiters share a table; one of them clears it.
      clearExpiredByTimeout: keyPrefix === "network",
    });
  const limiters = { address: limiter("address"), network: limiter("network") };
  made.set(db, limiters);
  return limiters;
}

/**
 * Counts that mail is asked for. Addresses of e-mail are counted by their hash: the count outlives the wish.
 * @returns who has asked too often, if anybody has.
 */
export async function countAsking(
  db: Database,
  email: string,
  address: string,
): Promise<keyof Limiters | null> {
  const limiters = limitersOf(db);
  if (!(await mayGoOn(limiters.network, networkOf(address)))) return "network";
  const hash = createHash("sha256").update(email).digest("hex");
  return (await mayGoOn(limiters.address, hash)) ? null : "address";
}

async function mayGoOn(limiter: RateLimiterDrizzle, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return false;
  }
}
