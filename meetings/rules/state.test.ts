import { describe, expect, it } from "vitest";
import type { Status } from "@/meetings/vocabulary";
import { deriveState, type StatusChangeFacts } from ".";
import { change, type Sketch } from "./testing";

const budapest = { venue: null, city: "Budapest", country: "HU" };
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
