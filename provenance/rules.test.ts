import { describe, expect, it } from "vitest";
import {
  checkExcerpt,
  independentOrigins,
  type Link,
  originOf,
  overlaps,
  type Span,
  standing,
} from "./rules";

const outlet = (id: string): Link => ({ id, kind: "outlet" });
const unnamed = (id: string): Link => ({ id, kind: "unnamed" });

describe("the origin of a citation", () => {
  it.each<[string, [Link, ...Link[]], string]>([
    ["is the publisher when the chain ends there", [outlet("censor")], "censor"],
    ["is the last link", [outlet("censor"), outlet("cnn")], "cnn"],
    ["is the last link that is not unnamed", [outlet("censor"), outlet("cnn"), unnamed("source")], "cnn"],
    ["skips unnamed links in a row", [outlet("censor"), unnamed("one"), unnamed("two")], "censor"],
    ["is the named link behind an unnamed one", [outlet("censor"), unnamed("source"), outlet("cnn")], "cnn"],
    ["is the first link when all are unnamed", [unnamed("channel"), unnamed("source")], "channel"],
  ])("%s", (_, chain, expected) => {
    expect(originOf(chain)).toBe(expected);
  });

  it("is one for twelve articles that repeat one outlet", () => {
    const chains = Array.from({ length: 12 }, (_, n): [Link, Link] => [outlet(`paper ${n}`), outlet("cnn")]);
    expect(independentOrigins(chains)).toEqual(["cnn"]);
  });

  it("is none for a claim without citations", () => {
    expect(independentOrigins([])).toEqual([]);
  });
});

const day = (text: string): Span => ({
  earliest: new Date(`${text}T00:00:00Z`),
  latest: new Date(`${text}T23:59:59.999Z`),
});
const always: Span = { earliest: null, latest: null };

describe("the standing of a claim", () => {
  const facts = {
    state: "published",
    denied: false,
    origins: ["cnn"],
    participants: [],
    day: day("2025-10-21"),
  } as const;
  const rubio = (held: Span) => ({ id: "rubio", roles: [{ organisationId: "state department", held }] });

  it.each([
    ["reported by one origin", {}, "reported"],
    ["without any origin", { origins: [] }, "reported"],
    ["with two origins", { origins: ["cnn", "reuters"] }, "confirmed"],
    ["from somebody who takes part", { origins: ["rubio"], participants: [rubio(always)] }, "confirmed"],
    [
      "from an organisation in which a participant holds a role on that day",
      {
        origins: ["state department"],
        participants: [rubio({ earliest: new Date("2025-01-21"), latest: null })],
      },
      "confirmed",
    ],
    [
      "from an organisation that the participant had left by then",
      {
        origins: ["state department"],
        participants: [rubio({ earliest: null, latest: new Date("2025-10-20T23:59:59.999Z") })],
      },
      "reported",
    ],
    [
      "from an organisation that the participant joined later",
      {
        origins: ["state department"],
        participants: [rubio({ earliest: new Date("2025-10-22"), latest: null })],
      },
      "reported",
    ],
    [
      "from a participant's role without an organisation",
      { origins: ["cnn"], participants: [{ id: "rubio", roles: [{ organisationId: null, held: always }] }] },
      "reported",
    ],
    ["denied, though two origins have it", { denied: true, origins: ["cnn", "reuters"] }, "disputed"],
    ["retracted, though it was denied", { state: "retracted", denied: true }, "retracted"],
  ] as const)("%s", (_, more, expected) => {
    expect(standing({ ...facts, ...more })).toBe(expected);
  });
});

describe("two spans", () => {
  it.each<[string, Span, Span, boolean]>([
    ["of the same day overlap", day("2025-10-21"), day("2025-10-21"), true],
    ["of neighbouring days do not", day("2025-10-21"), day("2025-10-22"), false],
    [
      "overlap when one never ends",
      { earliest: new Date("2025-01-01"), latest: null },
      day("2025-10-21"),
      true,
    ],
    ["overlap when one has no bounds", always, day("1999-01-01"), true],
    [
      "do not when one ends before",
      { earliest: null, latest: new Date("2024-12-31") },
      day("2025-10-21"),
      false,
    ],
  ])("%s", (_, one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });
});

describe("an excerpt", () => {
  it.each([
    [
      "stands in the text",
      "very deep and serious",
      "She said “very deep and serious” work is done.",
      "found",
    ],
    [
      "with other quotation marks",
      'in "an awkward" position',
      "put them in ‘an awkward’ position",
      "not_found",
    ],
    ["with typographic quotation marks", 'a "deal"', "it was a «deal»", "found"],
    ["across a line break", "deep and serious", "deep\n  and serious", "found"],
    ["in other words", "deep and earnest", "deep and serious", "not_found"],
    ["without a capture", "deep", null, "no_capture"],
    ["that is none", null, "deep", "no_excerpt"],
  ] as const)("%s", (_, excerpt, captured, expected) => {
    expect(checkExcerpt(excerpt, captured)).toBe(expected);
  });
});
