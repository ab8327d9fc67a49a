import { describe, expect, it } from "vitest";
import {
  actor,
  change,
  dossier,
  extended,
  meeting,
  pointersOf,
  problemsOf,
  statement,
} from "@/dossiers/testing";

describe("repetition", () => {
  it.each([
    ["actors", actor({ key: "cnn" }), "/actors/3/key"],
    ["sources", { key: "report", publisher: "cnn", title: "R", kind: "article" }, "/sources/1/key"],
    ["meetings", meeting({ key: "talks" }), "/meetings/1/key"],
    ["questions", { key: "venue", text: "?" }, "/questions/1/key"],
    ["statusChanges", change(), "/statusChanges/1/key"],
    [
      "attendance",
      { ...change({ key: "invited" }), status: undefined, actor: "rubio", change: "accepted" },
      "/attendance/1/key",
    ],
    ["statements", statement(), "/statements/1/key"],
  ])("of a key in %s is reported where it stands the second time", (list, item, pointer) => {
    const clean = JSON.parse(JSON.stringify(item));
    expect(problemsOf(extended(list, clean))).toEqual([
      {
        pointer,
        message: expect.stringMatching(
          /^This stands at \/.*\/key already; a key of its own among all .* is expected\.$/,
        ),
      },
    ]);
  });

  it.each([
    [
      "attendance",
      { ...change(), status: undefined, actor: "rubio", change: "accepted" },
      "/attendance/1/key",
    ],
    ["statements", statement({ key: "invited" }), "/statements/1/key"],
  ])("of a key among claims of another kind is reported in %s", (list, item, pointer) => {
    expect(pointersOf(extended(list, JSON.parse(JSON.stringify(item))))).toEqual([pointer]);
  });

  it("of a key in lists of different things is fine", () => {
    expect(problemsOf(extended("questions", { key: "talks", text: "?" }))).toEqual([]);
  });

  it.each([
    ["an alias", extended("actors", actor({ aliases: ["A", "B", " A"] })), "/actors/3/aliases/2"],
    [
      "whoever decided",
      dossier({ statusChanges: [change({ decidedBy: ["rubio", "cnn", "rubio"] })] }),
      "/statusChanges/0/decidedBy/2",
    ],
    ["a name", extended("meetings", meeting({ alsoKnownAs: ["A", "A"] })), "/meetings/1/alsoKnownAs/1"],
    [
      "a participant",
      extended(
        "meetings",
        meeting({
          participants: [
            { actor: "cnn", as: "host" },
            { actor: "cnn", as: "observer" },
          ],
        }),
      ),
      "/meetings/1/participants/1/actor",
    ],
    [
      "a related meeting",
      extended(
        "meetings",
        meeting({
          related: [
            { meeting: "talks", how: "follows" },
            { meeting: "talks", how: "prepares" },
            { meeting: "talks", how: "follows" },
          ],
        }),
      ),
      "/meetings/1/related/2/meeting",
    ],
    [
      "a meeting of a statement",
      dossier({ statements: [statement({ meetings: ["talks", "talks"] })] }),
      "/statements/0/meetings/1",
    ],
    [
      "a question of a statement",
      dossier({
        statements: [
          statement({
            positions: [
              { question: "venue", stance: "opposes" },
              { question: "venue", stance: "neutral" },
            ],
          }),
        ],
      }),
      "/statements/0/positions/1/question",
    ],
    [
      "a relation",
      dossier({
        relations: [
          { claim: "said", how: "denies", target: "cancelled" },
          { claim: "said", how: "explains", target: "cancelled" },
          { claim: "said", how: "denies", target: "cancelled" },
        ],
      }),
      "/relations/2/claim",
    ],
  ])("of %s is reported", (_, spoilt, pointer) => {
    expect(pointersOf(spoilt)).toEqual([pointer]);
  });
});
