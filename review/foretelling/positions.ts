import { and, eq, inArray } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import { clocksOf } from "@/meetings";
import { inOrder } from "@/meetings/rules";
import { type SaidFacts, saidFacts } from "@/statements";
import { effectOnPosition, type PositionEffect } from "@/statements/rules";
import { type Stance, stanceLabels } from "@/statements/vocabulary";
import type { StatementForetold } from "./foretold";

interface Taken extends SaidFacts {
  stance: Stance;
}

/** Stances on some questions in what some have said and what is published of that. */
export interface PositionsTold {
  taken: ReadonlyMap<string, readonly Taken[]>;
  questions: ReadonlyMap<string, string>;
}

const keyOf = (speaker: string, question: string) => `${speaker} ${question}`;

export async function positionsTold(db: Reader, about: readonly StatementForetold[]): Promise<PositionsTold> {
  const asked = [...new Set(about.flatMap(({ positions }) => positions.map(({ question }) => question)))];
  if (asked.length === 0) return { taken: new Map(), questions: new Map() };
  const { claim, position, question, statement } = tables;
  const speakers = [...new Set(about.map(({ speakerId }) => speakerId))];
  const [questions, rows] = await Promise.all([
    db.select({ id: question.id, text: question.text }).from(question).where(inArray(question.id, asked)),
    db
      .select({ claim, statement, question: position.questionId, stance: position.stance })
      .from(position)
      .innerJoin(claim, eq(claim.id, position.claimId))
      .innerJoin(statement, eq(statement.claimId, claim.id))
      .where(
        and(
          inArray(position.questionId, asked),
          inArray(statement.speakerId, speakers),
          eq(claim.state, "published"),
        ),
      ),
  ]);
  const clocks = await clocksOf(
    db,
    rows.map(({ claim }) => claim.id),
  );
  const taken = groupBy(rows, (row) => keyOf(row.statement.speakerId, row.question));
  const factsOf = (row: (typeof rows)[number]): Taken => ({
    ...saidFacts(row, clocks.get(row.claim.id) ?? null),
    stance: row.stance,
  });
  return {
    taken: new Map([...taken].map(([key, all]) => [key, all.map(factsOf)])),
    questions: new Map(questions.map(({ id, text }) => [id, text])),
  };
}

/** What a statement does to its speaker's positions, as sentences. */
export function onPositions(
  { speakerId, said, positions }: StatementForetold,
  { taken, questions }: PositionsTold,
  who: string,
): string[] {
  return positions.flatMap(({ question, stance }) => {
    const text = questions.get(question);
    if (text === undefined) return [];
    const isIt = ({ claimId }: Taken) => claimId === said.claimId;
    const others = (taken.get(keyOf(speakerId, question)) ?? []).filter((one) => !isIt(one));
    const latestFirst = inOrder([...others, { ...said, stance }], ({ timeZone }) => timeZone).reverse();
    return effectOnPosition(latestFirst, isIt).map((effect) => inWords(effect, `${who} on “${text}”`));
  });
}

function inWords(effect: PositionEffect, position: string): string {
  switch (effect.kind) {
    case "first_position":
      return `Becomes the first position of ${position}: ${stanceLabels[effect.stance]}.`;
    case "changes_position":
      return `Changes the position of ${position} from ${stanceLabels[effect.from]} to ${stanceLabels[effect.to]}.`;
    case "repeats_position":
      return `Repeats the position of ${position}: ${stanceLabels[effect.stance]}.`;
    case "stands_behind_position":
      return `Will stand behind a later position of ${position}: ${stanceLabels[effect.stance]}.`;
  }
}
