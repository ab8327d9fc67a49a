import { groupBy } from "@/lib/group-by";
import type { ActorName } from "@/published/claims/model";
import type { PositionTaken } from "@/published/pages/positions";

type Taken = Pick<PositionTaken, "stance" | "claimId" | "said" | "timeZone">;

export interface Matrix {
  questions: { key: string; question: string }[];
  /** Each actor with what it took of each question, in their order: the moves, earliest first; empty where it took none. */
  rows: { actor: ActorName; taken: Taken[][] }[];
  /** Whether there are positions of further actors or on further questions. */
  goesOn: boolean;
}

/** How many cells, most of them empty, somebody reads and a page has room for. */
const mostCells = 120;

/**
 * Who stands where on which question, and how that moved. Repeating a stance is no move. Of very many, those who took
 * a position last, and on what.
 * @param positions the latest first.
 */
export function matrixOf(positions: readonly PositionTaken[]): Matrix {
  const fit = inOneTable(positions);
  const questions = [...new Map(fit.map(({ key, question }) => [key, { key, question }])).values()];
  const rows = [...groupBy(fit, ({ actor }) => actor.id).values()].flatMap((ofActor) => {
    const [first] = ofActor;
    if (!first) return [];
    const onEach = questions.map(({ key }) => movesIn(ofActor.filter((one) => one.key === key).toReversed()));
    return [{ actor: first.actor, taken: onEach }];
  });
  return { questions, rows, goesOn: fit.length < positions.length };
}

/** Those whose actors and questions have room in one table. */
function inOneTable(positions: readonly PositionTaken[]): PositionTaken[] {
  const actors = new Set<string>();
  const questions = new Set<string>();
  return positions.filter(({ actor, key }) => {
    const cells = new Set([...actors, actor.id]).size * new Set([...questions, key]).size;
    if (cells > mostCells) return false;
    actors.add(actor.id);
    questions.add(key);
    return true;
  });
}

const movesIn = (taken: readonly Taken[]) =>
  taken.filter(({ stance }, index) => stance !== taken[index - 1]?.stance);
