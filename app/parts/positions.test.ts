import { describe, expect, test } from "vitest";
import type { PositionTaken } from "@/published/pages/positions";
import type { Stance } from "@/statements/vocabulary";
import { matrixOf } from "./positions";

function said(claimId: string, speaker: string, key: string, stance: Stance): PositionTaken {
  const actor = { id: speaker, key: speaker, name: speaker, kind: "person" } as const;
  return { actor, key, question: `${key}?`, stance, claimId, said: null, timeZone: null };
}

const told = (positions: readonly PositionTaken[]) => {
  const { questions, rows } = matrixOf(positions);
  return [
    questions.map(({ key }) => key).join(" "),
    ...rows.map(
      ({ actor, taken }) =>
        `${actor.name}: ${taken.map((moves) => moves.map(({ stance, claimId }) => `${stance} ${claimId}`).join(" > ") || "-").join(" | ")}`,
    ),
  ];
};

describe("who stands where", () => {
  test.for<[string, PositionTaken[], string[]]>([
    ["nobody", [], [""]],
    [
      "somebody, on one of two",
      [said("b", "Tusk", "where", "opposes"), said("a", "Orban", "when", "supports")],
      ["where when", "Tusk: opposes b | -", "Orban: - | supports a"],
    ],
    [
      "with every move, the earliest first",
      [
        said("c", "Tusk", "where", "supports"),
        said("b", "Tusk", "where", "opposes"),
        said("a", "Tusk", "where", "supports"),
      ],
      ["where", "Tusk: supports a > opposes b > supports c"],
    ],
    [
      "saying it again is no move",
      [said("b", "Tusk", "where", "opposes"), said("a", "Tusk", "where", "opposes")],
      ["where", "Tusk: opposes a"],
    ],
  ])("%s", ([, positions, expected]) => {
    expect(told(positions)).toEqual(expected);
    expect(matrixOf(positions).goesOn).toBe(false);
  });

  test("of very many those who took a position last, and on what, in a table of a few", () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      said(`${n}`, `actor-${n}`, `question-${n}`, "supports"),
    );
    const further = said("again", "actor-3", "question-1", "opposes");
    const { questions, rows, goesOn } = matrixOf([...many, further]);
    expect(goesOn).toBe(true);
    expect(questions.map(({ key }) => key)).toEqual(many.slice(0, 10).map(({ key }) => key));
    expect(rows.map(({ actor }) => actor.id)).toEqual(many.slice(0, 10).map(({ actor }) => actor.id));
    expect(rows[3]?.taken[1]).toMatchObject([{ claimId: "again" }]);
  });

  test("of one actor on as many questions as a table has room for", () => {
    const many = Array.from({ length: 200 }, (_, n) => said(`${n}`, "Tusk", `question-${n}`, "supports"));
    expect(matrixOf(many).questions).toHaveLength(120);
    expect(matrixOf(many).goesOn).toBe(true);
  });
});
