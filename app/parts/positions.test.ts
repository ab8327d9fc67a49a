import { describe, expect, test } from "vitest";
import type { ClaimModel } from "@/published/claims/model";
import { matrixOf } from "./positions";

function said(
  id: string,
  speaker: string,
  positions: Record<string, string>,
  state = "published",
): ClaimModel {
  const taken = Object.entries(positions).map(([key, stance]) => ({ key, question: `${key}?`, stance }));
  const actor = { id: speaker, key: speaker, name: speaker, kind: "person" };
  return { id, state, statement: { speaker: actor, said: null, positions: taken } } as unknown as ClaimModel;
}

const told = (statements: readonly ClaimModel[]) => {
  const { questions, rows } = matrixOf(statements);
  return [
    questions.map(({ key }) => key).join(" "),
    ...rows.map(
      ({ actor, taken }) =>
        `${actor.name}: ${taken.map((moves) => moves.map(({ stance, claimId }) => `${stance} ${claimId}`).join(" > ") || "-").join(" | ")}`,
    ),
  ];
};

describe("who stands where", () => {
  test.for<[string, ClaimModel[], string[]]>([
    ["nobody", [], [""]],
    [
      "somebody, on one of two",
      [said("b", "Tusk", { where: "opposes" }), said("a", "Orban", { when: "supports" })],
      ["where when", "Tusk: opposes b | -", "Orban: - | supports a"],
    ],
    [
      "with every move, the earliest first",
      [
        said("c", "Tusk", { where: "supports" }),
        said("b", "Tusk", { where: "opposes" }),
        said("a", "Tusk", { where: "supports" }),
      ],
      ["where", "Tusk: supports a > opposes b > supports c"],
    ],
    [
      "saying it again is no move",
      [said("b", "Tusk", { where: "opposes" }), said("a", "Tusk", { where: "opposes" })],
      ["where", "Tusk: opposes a"],
    ],
    ["what was retracted is no position", [said("a", "Tusk", { where: "opposes" }, "retracted")], [""]],
  ])("%s", ([, statements, expected]) => {
    expect(told(statements)).toEqual(expected);
  });

  test("is told of one question alone, where it is asked", () => {
    const { questions, rows } = matrixOf(
      [said("b", "Tusk", { where: "opposes", when: "supports" }), said("a", "Orban", { when: "supports" })],
      "where",
    );
    expect(questions.map(({ key }) => key)).toEqual(["where"]);
    expect(rows.map(({ actor }) => actor.name)).toEqual(["Tusk"]);
  });
});
