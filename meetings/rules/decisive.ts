import type { StatusChangeFacts } from "./facts";
import { deriveState } from "./state";

/** How many accounts a page tells apart: the one it answers with, and the latest of those that say something else. */
export const accountsTold = 13;

/** How many changes of a run tell how well it stands, besides the one it begins with: the latest. */
const latest = 50;

/**
 * The changes that a page has to show whatever else there is, by id: of each account that it tells, the run that says so.
 * @param changes all that are published of the meeting, in any order.
 * @param timeZone the meeting's (IANA). Null: UTC.
 */
export function decisiveChanges(changes: readonly StatusChangeFacts[], timeZone: string | null): string[] {
  const { current, differing } = deriveState(changes, timeZone);
  const told = (current ? [current, ...differing] : differing).slice(0, accountsTold);
  return told.flatMap(({ accordingToId }) => {
    const { run } = deriveState(
      changes.filter((change) => change.accordingToId === accordingToId),
      timeZone,
    );
    return run.filter((_, n) => n === 0 || n >= run.length - latest).map(({ claimId }) => claimId);
  });
}
