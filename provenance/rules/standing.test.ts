import { describe, expect, it } from "vitest";
import type { ClaimState, RelationKind } from "@/claims/vocabulary";
import { parseEdtf } from "@/lib/dates";
import {
  type ChangeEvidence,
  isDisputed,
  type Office,
  organisationsOf,
  originOfCitation,
  originsOf,
  partiesOn,
  type Span,
  standingOfChange,
} from ".";
import { chain } from "./testing";

const span = (edtf: string): Span => {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
};

describe("the origin of a citation", () => {
  it.each([
    ["is the publisher when the chain ends there", "censor", "censor"],
    ["is the last link", "censor < cnn", "cnn"],
    ["is the last link before an unnamed one", "censor < cnn < ?source", "cnn"],
    ["lies before unnamed people, whoever they name", "tribune < ft < ?three < minister", "ft"],
    ["lies before the first of several", "a < b < ?one < c < ?two < d", "b"],
    ["is the publisher where the next is unnamed", "censor < ?source < cnn", "censor"],
    ["is the publisher that is unnamed itself", "?channel < minister", "channel"],
    ["is the publisher where all are unnamed", "?channel < ?source", "channel"],
  ])("%s: %s", (_, text, expected) => expect(originOfCitation(chain(text))).toBe(expected));

  it.each([
    ["is not the speaker at the end of its chain", "censor < minister", "censor"],
    ["is whom the speaker spoke to", "censor < cnn < minister", "cnn"],
    ["is the speaker who published it", "minister", "minister"],
    ["is the speaker whom somebody else cites further on", "censor < minister < cnn", "cnn"],
  ])("of a statement %s: %s", (_, text, expected) =>
    expect(originOfCitation(chain(text), "minister")).toBe(expected),
  );
});

describe("independent origins", () => {
  it.each([
    ["are none without citations", [{ chains: [] }], []],
    [
      "are one for papers that repeat one outlet",
      [{ chains: ["a < cnn", "b < cnn", "cnn"].map(chain) }],
      ["cnn"],
    ],
    [
      "are those of a statement and its other wordings, each without its speaker",
      [
        { chains: [chain("tass < lavrov")], speakerId: "lavrov" },
        { chains: [chain("afp < lavrov"), chain("x < tass")], speakerId: "lavrov" },
      ],
      ["tass", "afp"],
    ],
  ])("%s", (_, claims, expected) => expect(originsOf(claims)).toEqual(expected));
});

const offices: Office[] = [
  { actorId: "rubio", organisationId: "state department", held: span("2025-01-21/..") },
  { actorId: "tillerson", organisationId: "state department", held: span("2017/2018-03") },
  { actorId: "spokesman", organisationId: "state department", held: span("2025/..") },
  { actorId: "president", organisationId: "united states", held: span("2025/..") },
  { actorId: "attaché", organisationId: "embassy", held: span("2025/..") },
  { actorId: "secretary", organisationId: "treasury", held: span("2025/..") },
  { actorId: "rubio", organisationId: null, held: span("2025/..") },
];
const parts = [
  { partId: "state department", wholeId: "united states" },
  { partId: "embassy", wholeId: "state department" },
  { partId: "treasury", wholeId: "united states" },
];

describe("the parties to a meeting", () => {
  it.each<[string, string[], string, string[]]>([
    [
      "are who takes part, their organisation, its parts and wholes, and who holds office in these",
      ["rubio"],
      "2025-10-21",
      ["attaché", "embassy", "president", "rubio", "spokesman", "state department", "united states"],
    ],
    [
      "are the ministries and office-holders of a state that takes part",
      ["united states"],
      "2025-10-21",
      [
        "attaché",
        "embassy",
        "president",
        "rubio",
        "secretary",
        "spokesman",
        "state department",
        "treasury",
        "united states",
      ],
    ],
    ["are none of an office that the participant had not taken up", ["rubio"], "2018-02-01", ["rubio"]],
    [
      "are those in office that day",
      ["state department"],
      "2018-02-01",
      ["embassy", "state department", "tillerson", "united states"],
    ],
    [
      "are not those in office at any time before a day “by” which",
      ["tillerson"],
      "../2025-10-21",
      ["tillerson"],
    ],
    ["are nobody without participants", [], "2025-10-21", []],
  ])("%s", (_, participants, day, expected) => {
    expect([...partiesOn(span(day), { participants, offices, parts })].sort()).toEqual(expected);
  });

  it("are found where organisations are said to be part of each other", () => {
    const circle = [
      { partId: "a", wholeId: "b" },
      { partId: "b", wholeId: "a" },
    ];
    expect([...partiesOn(span("2025"), { participants: ["a"], offices: [], parts: circle })].sort()).toEqual([
      "a",
      "b",
    ]);
  });

  it("hold the offices of the day", () => {
    expect(organisationsOf("rubio", offices, span("2025-10-21"))).toEqual(["state department"]);
    expect(organisationsOf("rubio", offices, span("2018"))).toEqual([]);
  });

  it.each(["2017", "2018-03", "2018-03/2019"])("hold the offices of some day of %s", (day) => {
    expect(organisationsOf("tillerson", offices, span(day))).toEqual(["state department"]);
  });

  it("hold an office from its first instant to its last", () => {
    const noon = new Date("2025-01-20T12:00:00Z");
    const at = { earliest: noon, latest: noon };
    const held = [
      { actorId: "new", organisationId: "office", held: { earliest: noon, latest: null } },
      { actorId: "old", organisationId: "office", held: { earliest: null, latest: noon } },
    ];
    for (const who of ["new", "old"]) expect(organisationsOf(who, held, at)).toEqual(["office"]);
  });
});

describe("the standing of a status or attendance change", () => {
  const parties = new Set(["ministry", "minister"]);
  it.each<[string, string[][], Partial<ChangeEvidence>, string]>([
    ["without citations", [[]], {}, "reported"],
    ["from one origin", [["censor < cnn"]], {}, "reported"],
    ["from two origins", [["censor < cnn", "reuters"]], {}, "confirmed"],
    ["from two origins over the run", [["censor < cnn"], ["reuters"]], {}, "confirmed"],
    ["published by a party", [["ministry"]], {}, "confirmed"],
    ["published by a party on its minister's word", [["ministry < minister"]], {}, "confirmed"],
    ["published by a party on a paper's word", [["ministry < cnn"]], {}, "reported"],
    ["from one outlet quoting a principal", [["cnn < minister"]], {}, "reported"],
    ["twice from one outlet quoting a principal", [["cnn < minister", "cnn < minister"]], {}, "reported"],
    ["from two outlets quoting one principal", [["cnn < minister"], ["bbc < minister"]], {}, "confirmed"],
    ["from unnamed people who name a minister", [["tribune < ft < ?three < minister"]], {}, "reported"],
    ["denied", [["ministry"]], { disputed: true }, "disputed"],
    ["retracted, though denied", [["ministry"]], { state: "retracted", disputed: true }, "retracted"],
  ])("%s", (_, claims, more, expected) => {
    expect(
      standingOfChange({
        state: "published",
        disputed: false,
        claims: claims.map((chains) => ({ chains: chains.map(chain), parties })),
        ...more,
      }),
    ).toBe(expected);
  });

  it("asks who was party on each claim's own day", () => {
    const claims = [
      { chains: [chain("cnn < tillerson")], parties: new Set(["tillerson"]) },
      { chains: [chain("bbc < tillerson")], parties: new Set<string>() },
    ];
    expect(standingOfChange({ state: "published", disputed: false, claims })).toBe("reported");
  });
});

describe("claims that stand together are disputed", () => {
  it.each<[string, RelationKind, string, ClaimState, boolean]>([
    ["by a denial of one", "denies", "second", "published", true],
    ["by a denial of its premise", "denies_premise", "first", "published", true],
    ["not by a draft", "denies", "first", "draft", false],
    ["not by a denial that was retracted", "denies", "first", "retracted", false],
    ["not by a denial of something else", "denies", "other", "published", false],
    ["not by what confirms", "confirms", "first", "published", false],
  ])("%s", (_, how, targetId, claimState, expected) => {
    const confirmed = { how: "confirms", targetId: "first", claimState: "published" } as const;
    expect(isDisputed(["first", "second"], [confirmed, { how, targetId, claimState }])).toBe(expected);
  });
});
