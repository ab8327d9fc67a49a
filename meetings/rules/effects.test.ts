import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { dayToCome, effectInWords, effectsOf, type StatusChangeFacts } from ".";
import { anyChanges, change } from "./testing";

const budapest = { venue: null, city: "Budapest", country: "HU" };
const scheduled = change("scheduled", "2025-11-01", { scheduled: "2025-12-05T20:00Z", place: budapest });
const cancelled = change("cancelled", "2025-11-20");

const sentences = (
  existing: StatusChangeFacts[],
  candidate: StatusChangeFacts,
  timeZone: string | null = null,
) => effectsOf(existing, candidate, timeZone).map((effect) => effectInWords(effect, timeZone));

describe("what a status change will do", () => {
  it.each<[string, StatusChangeFacts[], StatusChangeFacts, string[]]>([
    ["the first", [], change("planned", "2025-10-01"), ["Becomes the current status: “Planned”."]],
    ["a later one", [scheduled], cancelled, ["Becomes the current status: “Cancelled”."]],
    [
      "an earlier one",
      [scheduled, cancelled],
      change("in_doubt", "2025-11-10"),
      ["Will stand behind this account’s later word: “Cancelled”, since 20 November 2025."],
    ],
    [
      "the same again",
      [cancelled],
      change("cancelled", "2025-11-22"),
      [
        "Says again what this account says (“Cancelled”, since 20 November 2025) and adds its sources to that.",
      ],
    ],
    [
      "a postponement",
      [scheduled],
      change("postponed", "2025-11-20"),
      ["Becomes the current status: “Postponed”.", "Takes the date away: 6 December 2025, 05:00 GMT+9."],
    ],
    [
      "a move",
      [scheduled],
      change("rescheduled", "2025-11-20", { scheduled: "2025-12-12" }),
      [
        "Becomes the current status: “Rescheduled”.",
        "Moves the date from 6 December 2025, 05:00 GMT+9 to 12 December 2025.",
      ],
    ],
    [
      "a move without a date",
      [cancelled],
      change("rescheduled", "../2025-11-24"),
      [
        "Becomes the current status: “Rescheduled”.",
        "Puts the meeting on again, after “Cancelled”, since 20 November 2025.",
        "Rescheduled, but no new date.",
      ],
    ],
    [
      "a move without a place",
      [scheduled],
      change("relocated", "2025-11-20"),
      ["Becomes the current status: “Relocated”.", "Relocated, but no place."],
    ],
    [
      "somebody's differing word",
      [cancelled],
      change("postponed", "2025-11-21", { by: "lavrov" }),
      [
        "Becomes this account’s last word: “Postponed”. The current status is not read from it.",
        "Accounts will differ.",
      ],
    ],
    [
      "a word that overtakes somebody's",
      [cancelled, change("postponed", "2025-11-21", { by: "lavrov" })],
      change("planned", "2025-11-25"),
      [
        "Becomes the current status: “Planned”.",
        "Puts the meeting on again, after “Cancelled”, since 20 November 2025.",
        "Accounts will no longer differ.",
      ],
    ],
    [
      "a second account, where the record has none of its own",
      [change("held", "2025-11-21", { by: "lavrov" })],
      change("not_held", "2025-11-21", { by: "rubio" }),
      [
        "Becomes this account’s last word: “Not held”. The current status is not read from it.",
        "Leaves the meeting without a status of its own: accounts will differ, and none is the record’s.",
      ],
    ],
    [
      "a correction of the only change",
      [cancelled],
      { ...change("postponed", "2025-11-20"), claimId: cancelled.claimId },
      ["Becomes the current status: “Postponed”."],
    ],
  ])("%s", (_, existing, candidate, expected) => {
    expect(sentences(existing, candidate, "Asia/Tokyo")).toEqual(expected);
  });

  it("is something, in words, for every change", () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const [candidate, ...existing] = changes;
        fc.pre(candidate !== undefined);
        const said = sentences(existing, candidate as StatusChangeFacts);
        expect(said.length).toBeGreaterThan(0);
        for (const sentence of said) expect(sentence).not.toMatch(/undefined|null/);
      }),
    );
  });
});

describe("a status of a day to come", () => {
  const recordedAt = new Date("2026-11-12T12:00:00Z");
  it.each([
    ["2062-11-12", null, true],
    ["2026-11-14", null, true],
    ["../2062-11-12", null, true],
    ["2026-11-10/2026-12-01", null, true],
    ["[2026-11-10,2062-11-10]", null, true],
    ["2026-11-13T13:00Z", null, true],
    ["2026-11-12", null, false],
    ["2026-11-12T18:00Z", null, false],
    // The day has begun in Kiribati.
    ["2026-11-13", null, false],
    ["2026-11-12T16:00Z", "Asia/Tokyo", true],
    ["2026-11", null, false],
    ["../2026-11", null, false],
    ["2026-11-01/..", null, false],
    ["2025-11-12", null, false],
    ["XXXX-12-24", null, false],
    ["{2026-11-10, 2026-11-11}", null, false],
  ])("%s in %s: %s", (effective, timeZone, isToCome) => {
    const said = dayToCome(effective, recordedAt, timeZone);
    expect(said).toEqual(isToCome ? expect.stringContaining("Scheduled") : null);
  });
});
