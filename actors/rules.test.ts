import { describe, expect, it } from "vitest";
import { canBeOne, isIdentification } from "./rules";
import { actorKinds } from "./vocabulary";

describe("a record that turns out to be the same", () => {
  it.each([
    ["person", ["person"]],
    ["organisation", ["organisation", "outlet"]],
    ["outlet", ["organisation", "outlet"]],
    ["unnamed", ["person", "organisation", "outlet", "unnamed"]],
  ] as const)("as one %s is one of these: %s", (merged, survivors) => {
    expect(actorKinds.filter((kind) => canBeOne(merged, kind))).toEqual(survivors);
  });

  it("says who an unnamed speaker was where the other has a name", () => {
    const pairs = actorKinds.flatMap((merged) => actorKinds.map((survivor) => [merged, survivor] as const));
    expect(pairs.filter(([merged, survivor]) => isIdentification(merged, survivor))).toEqual([
      ["unnamed", "person"],
      ["unnamed", "organisation"],
      ["unnamed", "outlet"],
    ]);
  });
});
