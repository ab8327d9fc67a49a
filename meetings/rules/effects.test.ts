import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { dayToCome, effectInWords, effectsOf, type StatusChangeFacts } from ".";
import { anyChanges, change, date } from "./testing";

const budapest = { venue: null, city: "Budapest", country: "HU" };
const scheduled = change("scheduled", "2025-11-01", { scheduled: "2025-12-05T20:00Z", place: budapest });
const cancelled = change("cancelled", "2025-11-20");
const theirs = change("postponed", "2025-11-21", { by: "lavrov" });

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
        "Says the same as this account’s last word (“Cancelled”, since 20 November 2025): its sources count with it.",
      ],
    ],
    [
      "the same, earlier",
      [scheduled, cancelled],
      change("cancelled", "2025-11-18"),
      [
        "Says the same as this account’s last word (“Cancelled”, since 20 November 2025): its sources count with it.",
        "The status will hold since 18 November 2025, no longer since 20 November 2025.",
      ],
    ],
    [
      "one that parts what is said twice",
      [cancelled, change("cancelled", "2025-11-24")],
      change("in_doubt", "2025-11-22"),
      [
        "Will stand behind this account’s later word: “Cancelled”, since 24 November 2025.",
        "The status will hold since 24 November 2025, no longer since 20 November 2025.",
      ],
    ],
    [
      "a cancellation before it was on again",
      [change("planned", "2025-11-25")],
      cancelled,
      [
        "Will stand behind this account’s later word: “Planned”, since 25 November 2025.",
        "The meeting will read as on again, after “Cancelled”, since 20 November 2025.",
      ],
    ],
    [
      "an earlier one with a date",
      [change("planned", "2025-11-25")],
      change("scheduled", "2025-11-20", { scheduled: "2025-12-05", place: budapest }),
      [
        "Will stand behind this account’s later word: “Planned”, since 25 November 2025.",
        "Sets the date: 5 December 2025.",
        "Sets the place: Budapest, Hungary.",
      ],
    ],
    [
      "a date in words",
      [change("planned", "2025-11-01", { scheduled: "2025-12" })],
      change("rescheduled", "2025-11-20", { inWords: "in the coming days" }),
      [
        "Becomes the current status: “Rescheduled”.",
        "Moves the date from December 2025 to “in the coming days”.",
      ],
    ],
    [
      "a date more precise",
      [change("planned", "2025-11-01", { scheduled: "2025-12" })],
      change("scheduled", "2025-11-20", { scheduled: "2025-12-05" }),
      [
        "Becomes the current status: “Scheduled”.",
        "Makes the date more precise: 5 December 2025, so far December 2025.",
      ],
    ],
    [
      "a season where the meeting is to be",
      [change("planned", "2025-11-01", { place: { venue: null, city: "Santiago", country: "CL" } })],
      change("scheduled", "2025-11-20", { scheduled: "2026-24" }),
      ["Becomes the current status: “Scheduled”.", "Sets the date: winter 2026."],
    ],
    [
      "another place",
      [scheduled],
      change("relocated", "2025-11-20", { place: { venue: null, city: "Vienna", country: "AT" } }),
      [
        "Becomes the current status: “Relocated”.",
        "Moves the place from Budapest, Hungary to Vienna, Austria.",
      ],
    ],
    [
      "the same move, told again without saying where to",
      [change("relocated", "2025-11-19", { place: budapest })],
      change("relocated", "2025-11-20"),
      [
        "Says the same as this account’s last word (“Relocated”, since 19 November 2025): its sources count with it.",
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
        "The meeting will read as on again, after “Cancelled”, since 20 November 2025.",
        "Rescheduled, but no new date.",
      ],
    ],
    [
      "a move without a place",
      [scheduled],
      change("relocated", "2025-11-20"),
      [
        "Becomes the current status: “Relocated”.",
        "Takes the place away: Budapest, Hungary.",
        "Relocated, but no place.",
      ],
    ],
    [
      "a move told again without its date",
      [change("rescheduled", "2025-11-02", { scheduled: "2025-12-12" })],
      change("rescheduled", "2025-11-03"),
      [
        "Says the same as this account’s last word (“Rescheduled”, since 2 November 2025): its sources count with it.",
      ],
    ],
    [
      "a place, and how they meet there",
      [change("planned", "2025-10-01")],
      change("scheduled", "2025-11-01", { place: { ...budapest, mode: "hybrid" } }),
      [
        "Becomes the current status: “Scheduled”.",
        "Sets the place: Budapest, Hungary (in person and online).",
      ],
    ],
    [
      "how they meet, wherever they are",
      [change("planned", "2025-10-01")],
      change("scheduled", "2025-11-01", {
        place: { ...budapest, city: null, country: null, mode: "online" },
      }),
      ["Becomes the current status: “Scheduled”.", "Sets the place: Online."],
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
        "The meeting will read as on again, after “Cancelled”, since 20 November 2025.",
        "Accounts will no longer differ.",
      ],
    ],
    [
      "a second account, where the record has none of its own",
      [change("held", "2025-11-21", { by: "lavrov" })],
      change("not_held", "2025-11-21", { by: "rubio" }),
      [
        "Becomes this account’s last word: “Not held”.",
        "Leaves the meeting without a status of its own: accounts will differ, and none is the record’s.",
      ],
    ],
    [
      "a correction of the only change",
      [cancelled],
      { ...change("postponed", "2025-11-20"), claimId: cancelled.claimId },
      ["Becomes the current status: “Postponed”."],
    ],
    [
      "a correction of its day",
      [scheduled, cancelled],
      { ...change("cancelled", "2025-11-18"), claimId: cancelled.claimId },
      [
        "Stays the current status: “Cancelled”.",
        "The status will hold since 18 November 2025, no longer since 20 November 2025.",
      ],
    ],
    [
      "a correction that puts it behind another",
      [scheduled, cancelled],
      { ...cancelled, effective: date("2025-10-20") },
      [
        "Will stand behind this account’s later word: “Scheduled”, since 1 November 2025.",
        "The current status will be “Scheduled”, since 1 November 2025.",
        "The meeting will read as on again, after “Cancelled”, since 20 October 2025.",
      ],
    ],
    [
      "a correction of somebody's word that changes nothing of it",
      [cancelled, theirs],
      { ...theirs },
      ["Stays this account’s last word: “Postponed”. The current status is not read from it."],
    ],
    [
      "a correction that changes nothing of it",
      [scheduled, cancelled],
      { ...cancelled },
      ["Stays the current status: “Cancelled”."],
    ],
  ])("%s", (_, existing, candidate, expected) => {
    expect(sentences(existing, candidate, "Asia/Tokyo")).toEqual(expected);
  });

  it.each<[string, StatusChangeFacts[], StatusChangeFacts, boolean]>([
    ["repeats what is denied", [cancelled], change("cancelled", "2025-11-22"), true],
    ["goes on from what is denied", [cancelled], change("planned", "2025-11-22"), false],
    ["is earlier than what is denied", [cancelled], change("planned", "2025-11-02"), false],
    ["is denied itself, and corrected", [scheduled, cancelled], { ...cancelled, status: "declined" }, true],
  ])("stands disputed where it %s", (_, existing, candidate, isDisputed) => {
    const effects = effectsOf(existing, candidate, null, new Set([cancelled.claimId]));
    expect(effects.some(({ kind }) => kind === "stands_disputed")).toBe(isDisputed);
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
