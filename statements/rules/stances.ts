import type { Stance } from "@/statements/vocabulary";

/** Where somebody stands on a question, and where they stood before that; null where they never stood elsewhere. */
export interface Position {
  stance: Stance;
  previous: Stance | null;
}

/** Somebody's position on a question by the stances of what they said, latest first; null where they took none. */
export function positionOf(latestFirst: readonly Stance[]): Position | null {
  const [stance] = latestFirst;
  if (!stance) return null;
  return { stance, previous: latestFirst.find((earlier) => earlier !== stance) ?? null };
}

/** What one further statement does to somebody's position on a question. */
export type PositionEffect =
  | { kind: "first_position"; stance: Stance }
  | { kind: "changes_position"; from: Stance; to: Stance }
  | { kind: "repeats_position"; stance: Stance }
  /** A later statement remains the last. */
  | { kind: "stands_behind_position"; stance: Stance };

/**
 * @param latestFirst what they said of the question, the further statement among it.
 * @param isIt whether this is the further one.
 */
export function effectOnPosition<S extends { stance: Stance }>(
  latestFirst: readonly S[],
  isIt: (said: S) => boolean,
): PositionEffect[] {
  const stancesOf = (all: readonly S[]) => positionOf(all.map(({ stance }) => stance));
  const [before, after] = [stancesOf(latestFirst.filter((said) => !isIt(said))), stancesOf(latestFirst)];
  const [last] = latestFirst;
  if (!last || !after) return [];
  if (!before) return [{ kind: "first_position", stance: after.stance }];
  if (!isIt(last)) return [{ kind: "stands_behind_position", stance: before.stance }];
  return before.stance === after.stance
    ? [{ kind: "repeats_position", stance: after.stance }]
    : [{ kind: "changes_position", from: before.stance, to: after.stance }];
}
