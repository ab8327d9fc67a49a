import { groupBy } from "@/lib/group-by";
import type { ActorName, ClaimModel, RecordedDate } from "@/published/claims/model";
import type { Stance } from "@/statements/vocabulary";

/** A stance that somebody took, and with which statement. */
interface Taken {
  stance: Stance;
  claimId: string;
  said: RecordedDate | null;
}

export interface Matrix {
  questions: { key: string; question: string }[];
  /** Each actor with what it took of each question, in their order: the moves, earliest first; empty where it took none. */
  rows: { actor: ActorName; taken: Taken[][] }[];
}

/**
 * Who stands where on which question, and how that moved. Repeating a stance is no move.
 * @param statements the latest first.
 * @param only the key of the one question that is asked about; all when absent.
 */
export function matrixOf(statements: readonly ClaimModel[], only?: string): Matrix {
  const taken = statements.flatMap(({ id, state, statement }) =>
    statement && state === "published"
      ? statement.positions
          .filter(({ key }) => only === undefined || key === only)
          .map((position) => ({ ...position, claimId: id, statement }))
      : [],
  );
  const questions = [...new Map(taken.map(({ key, question }) => [key, { key, question }])).values()];
  const rows = [...groupBy(taken, ({ statement }) => statement.speaker.id).values()].flatMap((ofActor) => {
    const [first] = ofActor;
    if (!first) return [];
    const onEach = questions.map(({ key }) =>
      movesIn(
        ofActor
          .filter((one) => one.key === key)
          .map(({ stance, claimId, statement }) => ({ stance, claimId, said: statement.said }))
          .reverse(),
      ),
    );
    return [{ actor: first.statement.speaker, taken: onEach }];
  });
  return { questions, rows };
}

const movesIn = (taken: readonly Taken[]) =>
  taken.filter(({ stance }, index) => stance !== taken[index - 1]?.stance);
