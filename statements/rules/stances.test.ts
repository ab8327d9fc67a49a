import { describe, expect, it } from "vitest";
import type { Stance } from "@/statements/vocabulary";
import { effectOnPosition, positionOf } from ".";

describe("somebody’s position", () => {
  it.each<[Stance[], ReturnType<typeof positionOf>]>([
    [[], null],
    [["supports"], { stance: "supports", previous: null }],
    [["supports", "supports"], { stance: "supports", previous: null }],
    [["supports", "supports", "opposes", "neutral"], { stance: "supports", previous: "opposes" }],
  ])("said latest first %j", (said, expected) => expect(positionOf(said)).toEqual(expected));
});

describe("what a further statement does to a position", () => {
  const earlier = (stance: Stance) => ({ stance, isIt: false });
  const it_ = (stance: Stance) => ({ stance, isIt: true });
  it.each<[string, ReturnType<typeof earlier>[], object[]]>([
    ["the first", [it_("supports")], [{ kind: "first_position", stance: "supports" }]],
    [
      "another stance",
      [it_("opposes"), earlier("supports")],
      [{ kind: "changes_position", from: "supports", to: "opposes" }],
    ],
    [
      "the same stance",
      [it_("opposes"), earlier("opposes"), earlier("supports")],
      [{ kind: "repeats_position", stance: "opposes" }],
    ],
    [
      "one said earlier",
      [earlier("supports"), it_("opposes")],
      [{ kind: "stands_behind_position", stance: "supports" }],
    ],
    ["none", [], []],
  ])("%s", (_, latestFirst, expected) => {
    expect(effectOnPosition(latestFirst, ({ isIt }) => isIt)).toEqual(expected);
  });
});
