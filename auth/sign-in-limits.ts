import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { type Reader, tables } from "@/db";
import { hashToken } from "./tokens";

const quarterOfAnHour = 15 * 60;

/** How many failed sign-ins an account, known or not, and a network address have in a quarter of an hour. */
export const signInLimits = { perAccount: 10, perAddress: 50 } as const;

function limiters(db: Reader) {
  const common = {
    storeClient: db,
    schema: tables.signInAttempt,
    duration: quarterOfAnHour,
    clearExpiredByTimeout: false,
  };
  return {
    account: new RateLimiterDrizzle({ ...common, keyPrefix: "account", points: signInLimits.perAccount }),
    address: new RateLimiterDrizzle({ ...common, keyPrefix: "address", points: signInLimits.perAddress }),
  };
}

/** An attempt counts before its password is looked at, so that many at once are all counted. */
export async function countAttempt(
  db: Reader,
  email: string,
  address: string,
): Promise<{ allowed: true } | { allowed: false; retryAfterSeconds: number }> {
  const { account, address: perAddress } = limiters(db);
  try {
    await perAddress.consume(address);
    await account.consume(hashToken(email));
    return { allowed: true };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
  }
}

/** A success takes back what the attempt cost and clears the account's failures. */
export async function forgiveAttempts(db: Reader, email: string, address: string): Promise<void> {
  const { account, address: perAddress } = limiters(db);
  await Promise.all([account.delete(hashToken(email)), perAddress.reward(address)]);
}
