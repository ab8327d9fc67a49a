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
