import type { DerivedState } from "./state";

/** How many accounts a page tells apart: the one it answers with, and the latest of those that say something else. */
export const accountsTold = 13;

/** How many changes of a run tell how well it stands, besides the one it begins with: the latest. */
const latest = 50;

/** The changes that a page has to show whatever else there is, by id: of each account that it tells, the run that says so. */
export function decisiveChanges({ current, differing, series }: DerivedState): string[] {
  // The last series of each account.
  const runs = new Map(series.map((one) => [one[0]?.accordingToId, one]));
  const told = (current ? [current, ...differing] : differing).slice(0, accountsTold);
  return told.flatMap(({ accordingToId }) => {
    const run = runs.get(accordingToId) ?? [];
    return run.filter((_, n) => n === 0 || n >= run.length - latest).map(({ claimId }) => claimId);
  });
}
