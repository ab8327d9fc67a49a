import { describe, expect, it } from "vitest";
import { change, dossier, pointersOf, problemsOf, statement } from "@/dossiers/testing";
import type { Known } from "@/dossiers/validate";

describe("claims", () => {
  it.each(["in_review", "published", "retracted"])("that are %s need a citation", (state) => {
    expect(problemsOf(dossier({ statusChanges: [change({ state, citations: [] })] }))).toEqual([
      {
        pointer: "/statusChanges/0/citations",
        message: `A claim that is ${state.replace("_", " ")} needs at least one citation.`,
      },
    ]);
  });

  it.each([undefined, "draft"])("may do without a citation as drafts (state %s)", (state) => {
    expect(
      problemsOf(dossier({ statements: [{ ...statement({ citations: [] }), ...(state && { state }) }] })),
    ).toEqual([]);
  });

  it.each([
    ["an actor twice", ["cnn", "rubio", "cnn"], "/statements/0/citations/0/via/2"],
    ["the source's own publisher", ["cnn", "censor-net"], "/statements/0/citations/0/via/1"],
  ])("pass %s in a chain no more than once", (_, via, pointer) => {
    expect(
      pointersOf(dossier({ statements: [statement({ citations: [{ source: "report", via }] })] })),
    ).toEqual([pointer]);
  });

  it("count the publisher of a source on record as the first link of the chain", () => {
    const spoilt = dossier({ statements: [statement({ citations: [{ source: "older", via: ["cnn"] }] })] });
    const known: Known = { sources: new Set(["older"]), publishers: new Map([["older", "cnn"]]) };
    expect(pointersOf(spoilt, known)).toEqual(["/statements/0/citations/0/via/0"]);
  });

  it("may pass one actor in two chains", () => {
    const twice = [
      { source: "report", via: ["cnn"] },
      { source: "report", via: ["rubio", "cnn"] },
    ];
    expect(problemsOf(dossier({ statements: [statement({ citations: twice })] }))).toEqual([]);
  });

  it("that keep the original words name their language", () => {
    expect(pointersOf(dossier({ statements: [statement({ originalText: "Ні." })] }))).toEqual([
      "/statements/0/originalText",
    ]);
    expect(problemsOf(dossier({ statements: [statement({ originalText: "Ні.", language: "uk" })] }))).toEqual(
      [],
    );
  });

  it("take no position where the speaker declined to comment", () => {
    const positions = [{ question: "venue", stance: "neutral" }];
    expect(pointersOf(dossier({ statements: [statement({ form: "no_comment", positions })] }))).toEqual([
      "/statements/0/positions",
    ]);
    expect(
      problemsOf(dossier({ statements: [statement({ form: "no_comment", text: "Declined to comment." })] })),
    ).toEqual([]);
  });
});
