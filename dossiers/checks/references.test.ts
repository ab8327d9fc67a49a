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
import type { Known } from "@/dossiers/validate";

describe("references", () => {
  it.each([
    ["affiliation", extended("actors", actor({ affiliation: "nobody" })), "/actors/3/affiliation"],
    [
      "organisation of a role",
      extended("actors", actor({ roles: [{ title: "Minister", organisation: "nobody" }] })),
      "/actors/3/roles/0/organisation",
    ],
    [
      "publisher",
      extended("sources", { key: "other", publisher: "nobody", title: "R", kind: "article" }),
      "/sources/1/publisher",
    ],
    [
      "participant",
      extended("meetings", meeting({ participants: [{ actor: "nobody", as: "host" }] })),
      "/meetings/1/participants/0/actor",
    ],
    [
      "related meeting",
      extended("meetings", meeting({ related: [{ meeting: "nowhere", how: "follows" }] })),
      "/meetings/1/related/0/meeting",
    ],
    [
      "meeting of a question",
      extended("questions", { key: "other", text: "?", meeting: "nowhere" }),
      "/questions/1/meeting",
    ],
    [
      "meeting of a status change",
      dossier({ statusChanges: [change({ meeting: "nowhere" })] }),
      "/statusChanges/0/meeting",
    ],
    [
      "account",
      dossier({ statusChanges: [change({ accordingTo: "nobody" })] }),
      "/statusChanges/0/accordingTo",
    ],
    [
      "whoever decided",
      dossier({ statusChanges: [change({ decidedBy: ["rubio", "nobody"] })] }),
      "/statusChanges/0/decidedBy/1",
    ],
    ["speaker", dossier({ statements: [statement({ speaker: "nobody" })] }), "/statements/0/speaker"],
    [
      "principal of a speaker",
      dossier({ statements: [statement({ onBehalfOf: "nobody" })] }),
      "/statements/0/onBehalfOf",
    ],
    ["addressee", dossier({ statements: [statement({ addressee: "nobody" })] }), "/statements/0/addressee"],
    [
      "meeting of a statement",
      dossier({ statements: [statement({ meetings: ["talks", "nowhere"] })] }),
      "/statements/0/meetings/1",
    ],
    [
      "question of a position",
      dossier({ statements: [statement({ positions: [{ question: "none", stance: "opposes" }] })] }),
      "/statements/0/positions/0/question",
    ],
    [
      "source",
      dossier({ statements: [statement({ citations: [{ source: "none" }] })] }),
      "/statements/0/citations/0/source",
    ],
    [
      "link of a chain",
      dossier({ statements: [statement({ citations: [{ source: "report", via: ["cnn", "nobody"] }] })] }),
      "/statements/0/citations/0/via/1",
    ],
    [
      "claim of a relation",
      extended("relations", { claim: "none", how: "denies", target: "cancelled" }),
      "/relations/0/claim",
    ],
    [
      "target of a relation",
      extended("relations", { claim: "said", how: "denies", target: "none" }),
      "/relations/0/target",
    ],
  ])("refuses a %s that is neither in the file nor on record", (_, spoilt, pointer) => {
    expect(pointersOf(spoilt)).toEqual([pointer]);
  });

  it.each([
    [
      "a meeting for an actor",
      { statusChanges: [change({ accordingTo: "talks" })] },
      '"talks" is the key of a meeting; expected the key of an actor in this file or on record.',
    ],
    [
      "an actor for a meeting",
      { statusChanges: [change({ meeting: "cnn" })] },
      '"cnn" is the key of an actor; expected the key of a meeting in this file or on record.',
    ],
    [
      "a claim for a source",
      { statements: [statement({ citations: [{ source: "cancelled" }] })] },
      '"cancelled" is the key of a status change; expected the key of a source in this file or on record.',
    ],
    [
      "a source for a claim",
      { relations: [{ claim: "said", how: "denies", target: "report" }] },
      '"report" is the key of a source; expected the key of a claim in this file or on record.',
    ],
    [
      "nothing at all",
      { statusChanges: [change({ meeting: "nowhere" })] },
      '"nowhere" is the key of nothing; expected the key of a meeting in this file or on record.',
    ],
  ])("says what was given: %s", (_, lists, message) => {
    expect(problemsOf(dossier(lists)).map((problem) => problem.message)).toEqual([message]);
  });

  it("may be to what is on record", () => {
    const addition = {
      format: "onrecord/1",
      statements: [statement({ positions: [{ question: "venue", stance: "opposes" }] })],
      relations: [{ claim: "said", how: "denies", target: "cancelled" }],
    };
    const known: Known = {
      actors: new Set(["rubio", "cnn"]),
      sources: new Set(["report"]),
      meetings: new Set(["talks"]),
      questions: new Set(["venue"]),
      claims: new Map([["cancelled", ["status_change"]]]),
    };
    expect(problemsOf(addition, known)).toEqual([]);
    expect(pointersOf(addition)).toHaveLength(6);
  });

  it.each([
    [
      "an actor affiliated to itself",
      extended("actors", actor({ affiliation: "lavrov" })),
      "/actors/3/affiliation",
    ],
    [
      "an actor with a role in itself",
      extended("actors", actor({ roles: [{ title: "M", organisation: "lavrov" }] })),
      "/actors/3/roles/0/organisation",
    ],
    [
      "a meeting related to itself",
      extended("meetings", meeting({ related: [{ meeting: "summit", how: "follows" }] })),
      "/meetings/1/related/0/meeting",
    ],
    [
      "a relation of a claim to itself",
      extended("relations", { claim: "said", how: "denies", target: "said" }),
      "/relations/0/target",
    ],
  ])("refuse %s", (_, spoilt, pointer) => {
    expect(pointersOf(spoilt)).toEqual([pointer]);
  });

  it("of relations must leave no doubt which claim is meant", () => {
    const twice = dossier({
      statements: [statement({ key: "cancelled" }), statement()],
      relations: [{ claim: "said", how: "explains", target: "cancelled" }],
    });
    expect(problemsOf(twice)).toEqual([
      { pointer: "/statements/0/key", message: expect.stringContaining("among all claims") },
      {
        pointer: "/relations/0/target",
        message:
          '"cancelled" is the key of a status change and a statement; expected a key that only one claim has.',
      },
    ]);
    const known: Known = { claims: new Map([["said", ["attendance"]]]) };
    expect(
      pointersOf(extended("relations", { claim: "said", how: "explains", target: "cancelled" }), known),
    ).toEqual(["/relations/0/claim"]);
  });
});
