import { createHash } from "node:crypto";
import { normaliseEmail } from "@/auth/accounts/input";
import { countersIn, type Database, type TooOften, tables } from "@/db";
import { networkOf } from "@/lib/network";

/**
 * Failures allowed in each window. Whoever guesses is slowed down where they are: first for the account from their
 * network, then for their network. No number of wrong passwords keeps its owner out elsewhere; wrong codes after the
 * right password do, for nobody else gets that far.
 */
export const attemptLimits = { accountHere: 10, network: 50, codes: 10, windowSeconds: 15 * 60 } as const;

const seconds = attemptLimits.windowSeconds;
const counters = countersIn(tables.signInAttempt, {
  accountHere: { times: attemptLimits.accountHere, seconds },
  network: { times: attemptLimits.network, seconds },
  codes: { times: attemptLimits.codes, seconds },
});

export interface Attempt {
  email: string;
  /** The caller's IP address. */
  address: string;
}

/**
 * Counts an attempt before it is made. Unknown addresses of e-mail count like known ones. Null when it may go on.
 */
export async function countAttempt(db: Database, attempt: Attempt): Promise<TooOften | null> {
  const { accountHere, network } = counters(db);
  const here = networkOf(attempt.address);
  // In this order, so that one account's attempts use up no more of the network's than they may have.
  return (await accountHere.count(`${accountKey(attempt.email)} ${here}`)) ?? (await network.count(here));
}

/** Counts a code that is tried after the right password, likewise. */
export const countCode = (db: Database, { email }: Attempt): Promise<TooOften | null> =>
  counters(db).codes.count(accountKey(email));

/** It succeeded: takes it back from the network, and forgets the account's failures there and its codes. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  const { accountHere, network, codes } = counters(db);
  const here = networkOf(attempt.address);
  await accountHere.forget(`${accountKey(attempt.email)} ${here}`);
  await codes.forget(accountKey(attempt.email));
  await network.giveBack(here);
}

/** Hashed: people type all kinds of things into the wrong field, and none of it should be kept. */
function accountKey(email: string): string {
  return createHash("sha256").update(normaliseEmail(email)).digest("hex");
}
