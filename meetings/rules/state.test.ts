import { describe, expect, it } from "vitest";
import type { Status } from "@/meetings/vocabulary";
import { deriveState, type StatusChangeFacts } from ".";
import { change, type Sketch } from "./testing";

const budapest = { venue: null, city: "Budapest", country: "HU" };
const nowhere = { venue: null, city: null, country: null };
const vienna = { venue: null, city: "Vienna", country: "AT" };

const read = (changes: readonly StatusChangeFacts[]) => deriveState(changes, null);
const by = (who: string, status: Status, effective: string, more: Sketch = {}) =>
  change(status, effective, { by: who, ...more });

describe("the current status", () => {
  it.each<[string, StatusChangeFacts[], Status | undefined, Status | undefined]>([
    ["is none while nothing is published", [], undefined, undefined],
    [
      "is the last of the record's own account, though somebody's is later",
      [change("cancelled", "2025-10-21"), by("lavrov", "postponed", "2025-10-23")],
      "cancelled",
      "cancelled",
    ],
    [
      "is the one on which everybody agrees, where the record has none",
      [by("lavrov", "planned", "2025-10-01"), by("rubio", "planned", "2025-10-03")],
      "planned",
      "planned",
    ],
    [
      "is one's only word",
      [by("lavrov", "planned", "2025-10-01"), by("lavrov", "cancelled", "2025-10-03")],
      "cancelled",
      "cancelled",
    ],
    [
      "is none where one says held and one not held",
      [by("lavrov", "held", "2025-10-23"), by("rubio", "not_held", "2025-10-24")],
      undefined,
      "not_held",
    ],
    [
      "of an outcome dated “by” is that outcome",
      [change("scheduled", "2025-10-16"), change("held", "../2026-01-25")],
      "held",
      "held",
    ],
  ])("%s", (_, changes, current, last) => {
    const state = read(changes);
    expect([state.current?.status, state.last?.status]).toEqual([current, last]);
  });
});

describe("the run of the current status", () => {
  it.each<[string, StatusChangeFacts[], string[]]>([
    [
      "begins with its first change, however often it is said again",
      [
        change("scheduled", "2025-10-16"),
        change("under_way", "2025-10-20"),
        change("under_way", "2025-10-31"),
      ],
      ["under_way 2025-10-20", "under_way 2025-10-31"],
    ],
    [
      "is broken by another status",
      [change("cancelled", "2025-10-16"), change("planned", "2025-10-17"), change("cancelled", "2025-10-20")],
      ["cancelled 2025-10-20"],
    ],
    [
      "is broken by another date",
      [
        change("rescheduled", "2025-10-16", { scheduled: "2025-11-01" }),
        change("rescheduled", "2025-10-17", { scheduled: "2025-11-08" }),
        change("rescheduled", "2025-10-18"),
      ],
      ["rescheduled 2025-10-17", "rescheduled 2025-10-18"],
    ],
    [
      "goes on where a date becomes more precise",
      [
        change("scheduled", "2025-10-16", { scheduled: "2025-11" }),
        change("scheduled", "2025-10-17", { scheduled: "2025-11-08" }),
        change("scheduled", "2025-10-18", { scheduled: "2025-11-08T14:00Z" }),
      ],
      ["scheduled 2025-10-16", "scheduled 2025-10-17", "scheduled 2025-10-18"],
    ],
    [
      "is broken by another place",
      [
        change("relocated", "2025-10-16", { place: budapest }),
        change("relocated", "2025-10-17", { place: vienna }),
      ],
      ["relocated 2025-10-17"],
    ],
    [
      "is broken by another date, though it is not told each time",
      [
        change("rescheduled", "2025-10-16", { scheduled: "2025-11-01" }),
        change("rescheduled", "2025-10-17"),
        change("rescheduled", "2025-10-18", { scheduled: "2025-11-08" }),
      ],
      ["rescheduled 2025-10-18"],
    ],
    [
      "goes on where date and place are told later",
      [
        change("scheduled", "2025-10-16"),
        change("scheduled", "2025-10-17", { scheduled: "2025-11-08", place: budapest }),
      ],
      ["scheduled 2025-10-16", "scheduled 2025-10-17"],
    ],
    [
      "is broken where there is no date any more",
      [
        change("planned", "2025-10-15", { scheduled: "2025-11" }),
        change("planned", "2025-10-16", { scheduled: null }),
        change("planned", "2025-10-17", { scheduled: null }),
      ],
      ["planned 2025-10-16", "planned 2025-10-17"],
    ],
    [
      "is never continued with somebody else's account",
      [by("rubio", "planned", "2025-10-01"), by("lavrov", "planned", "2025-10-03")],
      ["planned 2025-10-03"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(read(changes).run.map(({ claimId }) => claimId)).toEqual(expected);
  });
});

describe("accounts differ", () => {
  const own = change("cancelled", "2025-10-21", { reported: "2025-10-21" });
  it.each<[string, StatusChangeFacts[], string[]]>([
    ["where somebody later says something else", [own, by("lavrov", "postponed", "2025-10-22")], ["lavrov"]],
    ["where it was said on the same day", [own, by("lavrov", "postponed", "2025-10-21")], ["lavrov"]],
    ["not where it was overtaken", [own, by("lavrov", "planned", "2025-10-20")], []],
    ["not where it is known for the day before", [own, by("lavrov", "planned", "../2025-10-20")], []],
    [
      "where it may have been later",
      [own, by("lavrov", "planned", "2025-10", { reported: "2025-10-25" })],
      ["lavrov"],
    ],
    [
      "not where it was reported before, of one day",
      [
        change("cancelled", "2025-10-21", { reported: "2025-10-22" }),
        by("lavrov", "planned", "2025-10-21", { reported: "2025-10-21" }),
      ],
      [],
    ],
    [
      "not where the clock says it was before",
      [change("cancelled", "2025-10-21T15:00Z"), by("lavrov", "planned", "2025-10-21T09:00Z")],
      [],
    ],
    [
      "where the clock says it was after",
      [change("cancelled", "2025-10-21T09:00Z"), by("lavrov", "planned", "2025-10-21T15:00Z")],
      ["lavrov"],
    ],
    [
      "where the clock says it was then",
      [change("cancelled", "2025-10-21T09:00Z"), by("lavrov", "planned", "2025-10-21T09:00Z")],
      ["lavrov"],
    ],
    [
      "where only one has a time of day",
      [change("cancelled", "2025-10-21T15:00Z"), by("lavrov", "planned", "2025-10-21")],
      ["lavrov"],
    ],
    [
      "where only the other has a time of day",
      [change("cancelled", "2025-10-21"), by("lavrov", "planned", "2025-10-21T09:00Z")],
      ["lavrov"],
    ],
    [
      "where it was reported after, of one day",
      [own, by("lavrov", "planned", "2025-10-21", { reported: "2025-10-22" })],
      ["lavrov"],
    ],
    [
      "not where the clock says it was before, both reported that day",
      [
        change("cancelled", "2025-10-21T15:00Z", { reported: "2025-10-21" }),
        by("lavrov", "planned", "2025-10-21T09:00Z", { reported: "2025-10-21" }),
      ],
      [],
    ],
    [
      "not where the clock says it was before, one of them reported that day",
      [
        change("cancelled", "2025-10-21T15:00Z", { reported: "2025-10-21" }),
        by("lavrov", "planned", "2025-10-21T09:00Z"),
      ],
      [],
    ],
    [
      "not over plans of months before an outcome dated “by”",
      [change("held", "../2026-01-25"), by("lavrov", "in_doubt", "2025-10-21")],
      [],
    ],
    [
      "where it is later than the first of the run, though not than the last",
      [own, change("cancelled", "2025-11-01"), by("lavrov", "planned", "2025-10-25")],
      ["lavrov"],
    ],
    [
      "not once that somebody has come round",
      [own, by("lavrov", "postponed", "2025-10-22"), by("lavrov", "cancelled", "2025-10-23")],
      [],
    ],
    [
      "latest first",
      [own, by("lavrov", "planned", "2025-10-22"), by("rubio", "postponed", "2025-10-23")],
      ["rubio", "lavrov"],
    ],
    [
      "in the date of one status",
      [
        change("scheduled", "2025-10-20", { scheduled: "2025-10-30" }),
        by("lavrov", "scheduled", "2025-10-20", { scheduled: "2025-10-28" }),
      ],
      ["lavrov"],
    ],
    [
      "not in a date that is only less precise",
      [
        change("scheduled", "2025-10-20", { scheduled: "2025-10-30" }),
        by("lavrov", "scheduled", "2025-10-20", { scheduled: "2025-10" }),
      ],
      [],
    ],
    [
      "in the time of day of one status",
      [
        change("scheduled", "2025-10-20", { scheduled: "2025-10-30T14:00Z" }),
        by("lavrov", "scheduled", "2025-10-20", { scheduled: "2025-10-30T16:00Z" }),
      ],
      ["lavrov"],
    ],
    [
      "not in a date that was given with another status",
      [
        by("lavrov", "scheduled", "2025-10-19", { scheduled: "2025-10-28" }),
        change("in_doubt", "2025-10-20", { scheduled: "2025-10-30" }),
        by("lavrov", "in_doubt", "2025-10-21"),
      ],
      [],
    ],
    [
      "not where theirs says nothing of date and place",
      [
        change("planned", "2025-10-20", { scheduled: "2025-10-30", place: budapest }),
        by("lavrov", "planned", "2025-10-20"),
      ],
      [],
    ],
    [
      "not where ours says nothing of date and place",
      [
        change("planned", "2025-10-20"),
        by("lavrov", "planned", "2025-10-20", { scheduled: "2025-10-30", place: budapest }),
      ],
      [],
    ],
    [
      "in whether there is a date",
      [
        change("planned", "2025-10-20", { scheduled: "2025-10-30" }),
        by("lavrov", "planned", "2025-10-20", { scheduled: null }),
      ],
      ["lavrov"],
    ],
    [
      "in whether there is a place",
      [
        change("planned", "2025-10-20", { place: budapest }),
        by("lavrov", "planned", "2025-10-20", { place: null }),
      ],
      ["lavrov"],
    ],
    [
      "not where neither has date and place",
      [
        change("planned", "2025-10-20", { scheduled: null, place: null }),
        by("lavrov", "planned", "2025-10-20", { scheduled: null, place: null }),
      ],
      [],
    ],
    [
      "in the place of one status",
      [
        change("planned", "2025-10-20", { place: budapest }),
        by("lavrov", "planned", "2025-10-20", { place: vienna }),
      ],
      ["lavrov"],
    ],
    [
      "in a place and a call",
      [
        change("planned", "2025-10-20", { place: budapest }),
        by("lavrov", "planned", "2025-10-20", { place: { ...nowhere, mode: "telephone" } }),
      ],
      ["lavrov"],
    ],
    [
      "in a place and the net",
      [
        change("planned", "2025-10-20", { place: budapest }),
        by("lavrov", "planned", "2025-10-20", { place: { ...nowhere, mode: "online" } }),
      ],
      ["lavrov"],
    ],
    [
      "in a call and a place of which only the name is told",
      [
        change("planned", "2025-10-20", { place: { ...nowhere, mode: "telephone" } }),
        by("lavrov", "planned", "2025-10-20", { place: { ...nowhere, venue: "Parliament" } }),
      ],
      ["lavrov"],
    ],
    [
      "in how they are to meet",
      [
        change("planned", "2025-10-20", { place: { ...budapest, mode: "in_person" } }),
        by("lavrov", "planned", "2025-10-20", { place: { ...budapest, mode: "online" } }),
      ],
      ["lavrov"],
    ],
    [
      "not where one only tells how they are to meet",
      [
        change("planned", "2025-10-20", { place: budapest }),
        by("lavrov", "planned", "2025-10-20", { place: { ...nowhere, mode: "hybrid" } }),
      ],
      [],
    ],
    [
      "not where one tells more of a place",
      [
        change("planned", "2025-10-20", { place: budapest }),
        by("lavrov", "planned", "2025-10-20", { place: { ...budapest, venue: "Parliament" } }),
      ],
      [],
    ],
    [
      "in the day on which it was held",
      [change("held", "2025-10-23"), by("lavrov", "held", "2025-10-24")],
      ["lavrov"],
    ],
    [
      "where everybody agrees but on the date",
      [
        by("rubio", "planned", "2025-10-20", { scheduled: "2025-10-28" }),
        by("lavrov", "planned", "2025-10-20", { scheduled: "2025-10-30" }),
      ],
      ["rubio"],
    ],
    [
      "where there is no own and no agreement: everybody's",
      [by("lavrov", "held", "2025-10-23"), by("rubio", "not_held", "2025-10-24")],
      ["rubio", "lavrov"],
    ],
  ])("%s", (_, changes, expected) => {
    const { differing, accountsDiffer } = read(changes);
    expect(differing.map(({ accordingToId }) => accordingToId)).toEqual(expected);
    expect(accountsDiffer).toBe(expected.length > 0);
  });
});

describe("a meeting awaits its outcome", () => {
  it.each<[string, StatusChangeFacts[], boolean]>([
    ["while it is planned", [change("planned", "2025-10-16")], true],
    ["not once it is postponed", [change("planned", "2025-10-16"), change("postponed", "2025-10-21")], false],
    [
      "not once somebody says it was held",
      [change("scheduled", "2025-10-16"), by("lavrov", "held", "2025-10-23")],
      false,
    ],
    [
      "where somebody's outcome was overtaken",
      [by("lavrov", "cancelled", "2025-10-10"), change("rescheduled", "2025-10-16")],
      true,
    ],
    ["not while nothing is published", [], false],
  ])("%s", (_, changes, expected) => expect(read(changes).awaitsOutcome).toBe(expected));
});
