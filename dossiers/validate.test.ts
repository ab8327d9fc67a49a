import { describe, expect, it } from "vitest";
import { actor, change, dossier, pointersOf, problemsOf, statement } from "./testing";
import { maxBytes, parseDossierText, validateDossier } from "./validate";

describe("validateDossier", () => {
  it("returns a sound dossier with its defaults", () => {
    expect(validateDossier(dossier())).toMatchObject({
      ok: true,
      dossier: { relations: [], statusChanges: [{ key: "cancelled", state: "draft" }] },
    });
    expect(validateDossier({ format: "onrecord/1" })).toMatchObject({ ok: true, dossier: { actors: [] } });
  });

  it("keeps dates as text and writes texts in one form", () => {
    const result = validateDossier(
      dossier({
        statements: [statement({ said: " ../2025-11-30 ", text: " Pai\u0301s\r\n! ", language: "UK" })],
      }),
    );
    expect(result).toMatchObject({
      ok: true,
      dossier: { statements: [{ said: "../2025-11-30", text: "Pa\u00EDs\n!", language: "uk" }] },
    });
  });

  it.each([[null], [undefined], [7], ["x"], [[]]])("refuses %j as a whole", (value) => {
    expect(problemsOf(value)).toEqual([
      { pointer: "", message: expect.stringMatching(/expected an object\.$/i) },
    ]);
  });

  it("reports a bad field and a dangling reference together, even in one item", () => {
    const spoilt = dossier({
      colour: "red",
      statements: [statement({ said: "2025-02-30", speaker: "nobody", "a/b~": 1 })],
      statusChanges: [change({ meeting: "nowhere" })],
    });
    expect(pointersOf(spoilt).sort()).toEqual([
      "/colour",
      "/statements/0/a~1b~0",
      "/statements/0/said",
      "/statements/0/speaker",
      "/statusChanges/0/meeting",
    ]);
  });

  it.each([
    [
      "a missing field",
      { actors: [{ key: "x", name: "X" }] },
      "/actors/0/kind",
      'Expected one of "person", "organisation", "outlet", "unnamed".',
    ],
    [
      "a missing list",
      { meetings: [{ key: "x", title: "X", kind: "talks" }] },
      "/meetings/0/participants",
      "Required; expected a list.",
    ],
    ["a list that is none", { actors: { x: 1 } }, "/actors", "Expected a list."],
    ["an item that is none", { actors: ["x"] }, "/actors/0", "Expected an object."],
    ["another format", { format: "onrecord/2" }, "/format", 'Expected "onrecord/1".'],
    [
      "an unknown field",
      { relations: [{ claim: "said", how: "denies", target: "cancelled", why: "x" }] },
      "/relations/0/why",
      "There is no such field here; expected claim, how, target.",
    ],
    [
      "too many in a list",
      {
        statements: [
          statement({
            citations: [{ source: "report", via: Array.from({ length: 11 }, (_, at) => `a${at}`) }],
          }),
        ],
      },
      "/statements/0/citations/0/via",
      "List at most 10.",
    ],
    [
      "a bad key",
      { questions: [{ key: "a b", text: "?" }] },
      "/questions/0/key",
      "Write a key of 1 to 120 letters, digits and . _ ~ - that begins with a letter or a digit.",
    ],
    [
      "an impossible date",
      { statements: [statement({ said: "2025-02-30" })] },
      "/statements/0/said",
      "February 2025 has 28 days; write a day from 01 to 28.",
    ],
    [
      "a reversed interval",
      { statements: [statement({ said: "2025-11-02/2025-10-27" })] },
      "/statements/0/said",
      "The interval ends before it begins; write 2025-10-27/2025-11-02.",
    ],
    [
      "a country that is no code",
      { actors: [actor({ country: "UK" })] },
      "/actors/0/country",
      "Write the country as its two-letter ISO 3166-1 code in capitals, for example HU.",
    ],
    [
      "an address that is not http",
      { sources: [{ key: "report", publisher: "cnn", title: "R", kind: "article", url: "javascript:x" }] },
      "/sources/0/url",
      "Write a web address that begins with https:// or http:// and has no user name or password in it.",
    ],
    [
      "a time without a zone",
      {
        sources: [
          {
            key: "report",
            publisher: "cnn",
            title: "R",
            kind: "article",
            retrievedAt: "2025-10-21T14:00:00",
          },
        ],
      },
      "/sources/0/retrievedAt",
      "Write the time with its zone (RFC 3339), for example 2025-10-21T14:00:00Z or 2025-10-21T16:00:00+02:00.",
    ],
    [
      "a NUL",
      { statements: [statement({ text: "a\u0000b" })] },
      "/statements/0/text",
      "Remove the character U+0000, which cannot be read.",
    ],
    [
      "a text over its limit",
      { statements: [statement({ text: "x".repeat(10_001) })] },
      "/statements/0/text",
      "Use at most 10,000 characters (you have 10,001).",
    ],
    [
      "a place that says nothing",
      { statusChanges: [change({ place: {} })] },
      "/statusChanges/0/place",
      "Name a venue, a city or a country, or how they meet (mode); write null when it is known that there is no place.",
    ],
  ])("says what was expected for %s", (_, lists, pointer, message) => {
    expect(problemsOf(dossier(lists))).toContainEqual({ pointer, message });
  });

  it("takes null for a schedule and a place known to be none", () => {
    expect(problemsOf(dossier({ statusChanges: [change({ scheduled: null, place: null })] }))).toEqual([]);
  });

  it("is not misled by names that objects have anyway", () => {
    const spoilt = JSON.parse(
      '{"format":"onrecord/1","__proto__":{"actors":[]},"relations":[{"claim":"constructor","how":"denies","target":"toString"}]}',
    );
    expect(pointersOf(spoilt)).toEqual(["/__proto__", "/relations/0/claim", "/relations/0/target"]);
  });
});

describe("parseDossierText", () => {
  it("reads JSON, whatever it says", () => {
    expect(parseDossierText(JSON.stringify(dossier()))).toEqual({ ok: true, value: dossier() });
    expect(parseDossierText("[7]")).toEqual({ ok: true, value: [7] });
  });

  it("reports what is not JSON as one problem of the whole", () => {
    expect(parseDossierText('{\n  "format": oops\n}')).toEqual({
      ok: false,
      problems: [{ pointer: "", message: "Expected JSON; line 2, column 13: Unexpected token 'o'." }],
    });
  });

  it("refuses more than 50 MB", () => {
    expect(parseDossierText(" ".repeat(maxBytes + 1))).toEqual({
      ok: false,
      problems: [{ pointer: "", message: "A dossier has at most 50 MB; this has 51 MB." }],
    });
  });
});
