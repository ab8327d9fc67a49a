import { groupBy } from "@/lib/group-by";
import type { ActorName } from "@/published/claims/model";
import type { PositionTaken } from "@/published/pages/positions";

type Taken = Pick<PositionTaken, "stance" | "claimId" | "said" | "timeZone">;

export interface Matrix {
  questions: { key: string; question: string }[];
  /** Each actor with what it took of each question, in their order: the moves, earliest first; empty where it took none. */
  rows: { actor: ActorName; taken: Taken[][] }[];
}

/**
 * Who stands where on which question, and how that moved. Repeating a stance is no move.
 * @param positions the latest first.
 */
export function matrixOf(positions: readonly PositionTaken[]): Matrix {
  const questions = [...new Map(positions.map(({ key, question }) => [key, { key, question }])).values()];
  const rows = [...groupBy(positions, ({ actor }) => actor.id).values()].flatMap((ofActor) => {
    const [first] = ofActor;
    if (!first) return [];
    const onEach = questions.map(({ key }) => movesIn(ofActor.filter((one) => one.key === key).toReversed()));
    return [{ actor: first.actor, taken: onEach }];
  });
  return { questions, rows };
}

const movesIn = (taken: readonly Taken[]) =>
  taken.filter(({ stance }, index) => stance !== taken[index - 1]?.stance);
