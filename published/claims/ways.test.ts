import { describe, expect, test } from "vitest";
import fc from "@/lib/properties";
import type { ActorName, ClaimModel } from "./model";
import { waysOf } from "./ways";
import { originsIn } from "./weigh";

/** A name in small letters is of somebody unnamed. */
const actor = (name: string): ActorName => ({
  id: name,
  key: name,
  name,
  kind: name === name.toLowerCase() ? "unnamed" : "outlet",
});

/** Chains are written as in reports: `Censor < CNN < official`. */
function claim(
  id: string,
  chains: readonly string[],
  speaker?: string,
  more: Partial<ClaimModel> = {},
): ClaimModel {
  const citations = chains.map((chain) => ({ chain: chain.split(" < ").map(actor) }));
  const statement = speaker ? { speaker: actor(speaker) } : null;
  return {
    id,
    state: "published",
    citations,
    statement,
    incoming: [],
    outgoing: [],
    ...more,
  } as unknown as ClaimModel;
}

const same = (id: string) =>
  ({ how: "same_utterance", other: { id, state: "published" } }) as unknown as ClaimModel["incoming"][number];

const told = (claims: readonly ClaimModel[]) =>
  waysOf(claims).map(
    ({ origin, beyond, ways, claims: count }) =>
      `${origin.name} ${count}: ${ways
        .map(
          ({ through, claims: ofWay }) =>
            `${through.map(({ name }) => name).join(" < ") || "itself"} ${ofWay}`,
        )
        .join(
          ", ",
        )}${beyond.length > 0 ? ` (${beyond.map((chain) => chain.map(({ name }) => name).join(" < ")).join(", ")})` : ""}`,
  );

describe("the ways by which claims came here", () => {
  test.for<[string, ClaimModel[], string[]]>([
    ["none", [], []],
    ["from whom published it", [claim("a", ["CNN"])], ["CNN 1: itself 1"]],
    [
      "echoes of one report come together",
      [claim("a", ["Censor < CNN < official", "Post < CNN < official", "CNN < official"])],
      ["CNN 1: Censor 1, Post 1, itself 1 (official)"],
    ],
    ["in several steps", [claim("a", ["Tribune < Courier < CNN"])], ["CNN 1: Tribune < Courier 1"]],
    [
      "those after the first who is unnamed do not count",
      [claim("a", ["Tribune < Courier < people < Minister"])],
      ["Courier 1: Tribune 1 (people < Minister)"],
    ],
    [
      "each chain after an origin for itself",
      [claim("a", ["CNN < people < Minister", "Post < CNN < official"])],
      ["CNN 1: itself 1, Post 1 (people < Minister, official)"],
    ],
    ["a publisher that is unnamed itself", [claim("a", ["channel < CNN"])], ["channel 1: itself 1 (CNN)"]],
    ["the speaker at the end is no link", [claim("a", ["Post < Rubio"], "Rubio")], ["Post 1: itself 1"]],
    [
      "each claim counts, and what most rests on stands first",
      [claim("a", ["Post"]), claim("b", ["CNN"]), claim("c", ["Censor < CNN"]), claim("d", ["Censor < CNN"])],
      ["CNN 3: Censor 2, itself 1", "Post 1: itself 1"],
    ],
    [
      "an utterance counts once, however often it is told",
      [
        claim("a", ["Post < CNN"], "Rubio", { outgoing: [same("b")] }),
        claim("b", ["Post < CNN"], "Rubio", { incoming: [same("a")] }),
      ],
      ["CNN 1: Post 1"],
    ],
    [
      "of origins of as many, the one that came more ways stands first; a chain beyond is told once",
      [
        claim("a", ["Post < some"]),
        claim("b", ["Post < some"]),
        claim("c", ["CNN"]),
        claim("d", ["Censor < CNN"]),
      ],
      ["CNN 2: itself 1, Censor 1", "Post 2: itself 2 (some)"],
    ],
    ["what was retracted does not", [claim("a", ["Post"], undefined, { state: "retracted" })], []],
  ])("%s", ([, claims, expected]) => {
    expect(told(claims)).toEqual(expected);
  });

  const chain = fc.array(fc.constantFrom("A", "B", "C", "some", "others"), { minLength: 1, maxLength: 4 });
  const claimed = fc.array(
    fc.record({
      chains: fc.array(chain, { minLength: 1, maxLength: 3 }),
      speaker: fc.option(fc.constantFrom("A", "B")),
    }),
  );

  test("are of as many origins as are counted", () => {
    fc.assert(
      fc.property(claimed, (all) => {
        const claims = all.map(({ chains, speaker }, index) =>
          claim(
            String(index),
            chains.map((links) => links.join(" < ")),
            speaker ?? undefined,
          ),
        );
        const names = (actors: readonly ActorName[]) => actors.map(({ name }) => name).sort();
        expect(names(waysOf(claims).map(({ origin }) => origin))).toEqual(names(originsIn(claims)));
      }),
    );
  });
});
