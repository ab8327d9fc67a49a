import { describe, expect, test } from "vitest";
import type { ActorName, ClaimModel } from "./model";
import { ownAndRepeated } from "./own-and-repeated";

/** A name in small letters is of somebody unnamed. */
const actor = (name: string): ActorName => ({
  id: name,
  key: name,
  name,
  kind: name === name.toLowerCase() ? "unnamed" : "outlet",
});

/** Chains are written as in reports: `Censor < CNN < official`. */
const claim = (id: string, chains: readonly string[], speaker?: string, state = "published"): ClaimModel =>
  ({
    id,
    state,
    citations: chains.map((chain) => ({ chain: chain.split(" < ").map(actor) })),
    statement: speaker ? { speaker: actor(speaker) } : null,
    incoming: [],
    outgoing: [],
  }) as unknown as ClaimModel;

describe("what an outlet tells", () => {
  test.for<[string, ClaimModel, "own" | string[] | null]>([
    ["itself", claim("a", ["CNN"]), "own"],
    ["from somebody unnamed", claim("a", ["CNN < official"]), "own"],
    ["and others repeat", claim("a", ["Censor < CNN < official"]), "own"],
    ["though another stands before it without a name", claim("a", ["Post < channel < CNN"]), "own"],
    ["from who spoke", claim("a", ["CNN < Rubio"], "Rubio"), "own"],
    ["from another", claim("a", ["CNN < Axios"]), ["Axios"]],
    ["from another, who has it from somebody unnamed", claim("a", ["Post < CNN < Axios < aide"]), ["Axios"]],
    ["from two", claim("a", ["CNN < Axios", "CNN < Bild"]), ["Axios", "Bild"]],
    ["itself and from another", claim("a", ["CNN < Axios", "CNN"]), "own"],
    ["beside what others tell", claim("a", ["CNN < Axios", "Bild"]), ["Axios"]],
    ["no more, when it was retracted", claim("a", ["CNN"], undefined, "retracted"), null],
  ])("%s", ([, one, expected]) => {
    const { own, repeated, from } = ownAndRepeated([one], "CNN");
    expect(own).toHaveLength(expected === "own" ? 1 : 0);
    expect(repeated).toHaveLength(Array.isArray(expected) ? 1 : 0);
    expect(from.map(({ origin }) => origin.name)).toEqual(Array.isArray(expected) ? expected : []);
  });

  test("is told claim by claim, and from whom it has most first", () => {
    const claims = [
      claim("a", ["CNN < Bild"]),
      claim("b", ["CNN"]),
      claim("c", ["CNN < Axios"]),
      claim("d", ["CNN < Axios", "CNN < Axios < aide", "CNN < Bild"]),
      claim("e", ["CNN < Axios"]),
    ];
    const { own, repeated, from } = ownAndRepeated(claims, "CNN");
    expect(own.map(({ id }) => id)).toEqual(["b"]);
    expect(repeated.map(({ id }) => id)).toEqual(["a", "c", "d", "e"]);
    expect(from.map(({ origin, claims }) => [origin.name, claims])).toEqual([
      ["Axios", 3],
      ["Bild", 2],
    ]);
  });
});
