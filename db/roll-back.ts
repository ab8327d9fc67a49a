import type { Reader, Transaction } from "./client";

/** Leaves a transaction whose work is to be undone. */
class RolledBack<Result> extends Error {
  constructor(readonly result: Result) {
    super("What was done was to be undone.");
  }
}

/**
 * Works in a transaction that may end without a trace: `rollBack(result)` ends the work, takes back what it wrote and
 * has the whole resolve to that result. What the work returns or throws counts as in any transaction.
 */
export async function transactionOrNothing<Result>(
  db: Reader,
  work: (tx: Transaction, rollBack: (result: Result) => never) => Promise<Result>,
): Promise<Result> {
  let left: RolledBack<Result> | undefined;
  try {
    return await db.transaction((tx) =>
      work(tx, (result) => {
        left = new RolledBack(result);
        throw left;
      }),
    );
  } catch (error) {
    if (left && error === left) return left.result;
    throw error;
  }
}
