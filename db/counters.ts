import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "./client";
import type * as tables from "./schema";

/** How often something may be done in a window, which begins with the first time. */
interface Allowed {
  times: number;
  seconds: number;
}

/** That it was done too often: in how many seconds to try again, and whether it is the first time that is. */
export interface TooOften {
  retryAfterSeconds: number;
  isFirst: boolean;
}

/** Counts by keys, all instances together. */
interface Counter {
  /** Counts once, before it is done, so that many at once cannot slip through. Null when it may go on. */
  count(key: string): Promise<TooOften | null>;
  /** Takes one back. */
  giveBack(key: string): Promise<unknown>;
  forget(key: string): Promise<unknown>;
}

/** The counters of a table, by their names; those of a database are made once. */
export function countersIn<Name extends string>(
  schema: typeof tables.signInAttempt | typeof tables.mailAsked,
  allowed: Readonly<Record<Name, Allowed>>,
): (db: Database) => Record<Name, Counter> {
  const made = new WeakMap<Database, Record<Name, Counter>>();
  const names = Object.keys(allowed) as Name[];
  return (db) => {
    const counters =
      made.get(db) ??
      (Object.fromEntries(
        names.map((keyPrefix, index) => {
          const { times: points, seconds: duration } = allowed[keyPrefix];
          // They share the table; one of them clears it.
          const clearExpiredByTimeout = index === 0;
          const options = { storeClient: db, schema, keyPrefix, points, duration, clearExpiredByTimeout };
          return [keyPrefix, counterOf(new RateLimiterDrizzle(options))];
        }),
      ) as Record<Name, Counter>);
    made.set(db, counters);
    return counters;
  };
}

const counterOf = (limiter: RateLimiterDrizzle): Counter => ({
  async count(key) {
    try {
      await limiter.consume(key);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return {
        retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000),
        isFirst: refusal.consumedPoints === limiter.points + 1,
      };
    }
  },
  giveBack: (key) => limiter.reward(key),
  forget: (key) => limiter.delete(key),
});
