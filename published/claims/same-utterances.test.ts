import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import type { ClaimModel, RelationModel } from "./model";
import { sameUtterances } from "./same-utterances";

type Pair = readonly [claim: string, target: string];

function claims(
  ids: readonly string[],
  pairs: readonly Pair[],
  retracted: readonly string[] = [],
): ClaimModel[] {
  const state = (id: string) => (retracted.includes(id) ? ("retracted" as const) : ("published" as const));
  const relation = (id: string): RelationModel => ({
    how: "same_utterance",
    other: { id, state: state(id), line: "", who: null, meeting: null },
  });
  return ids.map(
    (id) =>
      ({
        id,
        state: state(id),
        incoming: pairs.filter(([, target]) => target === id).map(([claim]) => relation(claim)),
        outgoing: pairs.filter(([claim]) => claim === id).map(([, target]) => relation(target)),
      }) as unknown as ClaimModel,
  );
}
const ids = (groups: readonly (readonly ClaimModel[])[]) =>
  groups.map((group) => group.map(({ id }) => id).join(""));

describe("statements of one utterance", () => {
  it.each<[string, Pair[], string[], string[]]>([
    ["each alone", [], [], ["a", "b", "c", "d"]],
    ["two", [["c", "a"]], [], ["ac", "b", "d"]],
    [
      "a row of them",
      [
        ["a", "c"],
        ["d", "c"],
      ],
      [],
      ["acd", "b"],
    ],
    [
      "not with a retracted one",
      [
        ["a", "c"],
        ["d", "c"],
      ],
      ["c"],
      ["a", "b", "c", "d"],
    ],
    ["not with one that is elsewhere", [["a", "x"]], [], ["a", "b", "c", "d"]],
    [
      "all round",
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ],
      [],
      ["abc", "d"],
    ],
  ])("%s", (_, pairs, retracted, expected) => {
    expect(ids(sameUtterances(claims(["a", "b", "c", "d"], pairs, retracted)))).toEqual(expected);
  });

  it("are not those of which one denies the other", () => {
    const [a, b] = claims(["a", "b"], []) as [ClaimModel, ClaimModel];
    const denial: RelationModel = {
      how: "denies",
      other: { id: "a", state: "published", line: "", who: null, meeting: null },
    };
    expect(ids(sameUtterances([a, { ...b, outgoing: [denial] }]))).toEqual(["a", "b"]);
  });

  it("has every statement once, whatever is related to what", () => {
    const letters = [..."abcdefgh"];
    const one = fc.constantFrom(...letters);
    fc.assert(
      fc.property(fc.array(fc.tuple(one, one)), fc.array(one), (pairs, retracted) => {
        const groups = sameUtterances(claims(letters, pairs, retracted));
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(letters);
      }),
    );
  });
});
