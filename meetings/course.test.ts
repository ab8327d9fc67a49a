import { describe, expect, it } from "vitest";
import { courseOf, type RecordedDate, type StatusChangeFacts } from "./rules";
import type { Status } from "./vocabulary";

const on = (day: number): RecordedDate => ({
  edtf: `2025-10-${day}`,
  earliest: new Date(`2025-10-${day}T00:00:00Z`),
  latest: new Date(`2025-10-${day}T23:59:59.999Z`),
  asWorded: null,
});

let seq = 0;
const change = (status: Status, day: number, more: Partial<StatusChangeFacts> = {}): StatusChangeFacts => {
  seq += 1;
  const common = { effective: on(day), reported: null, accordingToId: null };
  return { claimId: `${status} ${day}`, status, ...common, seq, ...more };
};
const hall = { venue: "Hall", city: "Budapest", country: "HU" };

describe("a meeting that was called off", () => {
  it.each<[string, StatusChangeFacts[], [string, string] | null]>([
    ["never", [change("planned", 20), change("scheduled", 21)], null],
    ["and is off", [change("planned", 20), change("cancelled", 21)], null],
    ["and is on again", [change("cancelled", 20), change("planned", 22)], ["cancelled 20", "planned 22"]],
    [
      "and is on again, logged in another order",
      [change("planned", 22), change("cancelled", 20)],
      ["cancelled 20", "planned 22"],
    ],
    [
      "twice",
      [
        change("cancelled", 19),
        change("planned", 20),
        change("cancelled", 21),
        change("scheduled", 23),
        change("held", 24),
      ],
      ["cancelled 21", "scheduled 23"],
    ],
    [
      "and on again, now in doubt",
      [change("cancelled", 20), change("planned", 21), change("in_doubt", 22)],
      null,
    ],
    ["and postponed since", [change("cancelled", 20), change("postponed", 21)], null],
    [
      "by somebody's account alone",
      [change("cancelled", 20, { accordingToId: "ministry" }), change("planned", 22)],
      null,
    ],
    [
      "by accounts, where the record has none of its own",
      [change("cancelled", 20, { accordingToId: "a" }), change("planned", 22, { accordingToId: "b" })],
      ["cancelled 20", "planned 22"],
    ],
    ["with nothing on record", [], null],
  ])("%s", (_, changes, expected) => {
    const { onAgain } = courseOf(changes);
    expect(onAgain && [onAgain.calledOff.claimId, onAgain.since.claimId]).toEqual(expected);
  });
});

describe("the earlier dates of a meeting", () => {
  it.each<[string, StatusChangeFacts[], string[]]>([
    ["are none where it was never moved", [change("scheduled", 20, { scheduled: on(30) })], []],
    [
      "are those before the last",
      [
        change("scheduled", 20, { scheduled: on(28) }),
        change("rescheduled", 21, { scheduled: on(29) }),
        change("rescheduled", 22, { scheduled: on(30) }),
      ],
      ["2025-10-28", "2025-10-29"],
    ],
    [
      "leave out the one it came back to",
      [
        change("scheduled", 20, { scheduled: on(28) }),
        change("rescheduled", 21, { scheduled: on(29) }),
        change("rescheduled", 22, { scheduled: on(28) }),
      ],
      ["2025-10-29"],
    ],
    [
      "stay when it has none any more",
      [change("scheduled", 20, { scheduled: on(28) }), change("postponed", 21, { scheduled: null })],
      ["2025-10-28"],
    ],
    [
      "are told once",
      [
        change("scheduled", 20, { scheduled: on(28) }),
        change("scheduled", 21, { scheduled: on(28) }),
        change("rescheduled", 22, { scheduled: on(30) }),
      ],
      ["2025-10-28"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(courseOf(changes).earlierDates.map(({ edtf }) => edtf)).toEqual(expected);
  });
});

describe("a meeting has lost its place but not its date", () => {
  const dated = change("scheduled", 20, { scheduled: on(30), place: hall });
  it.each<[string, StatusChangeFacts[], typeof hall | null]>([
    ["when it is known to have none", [dated, change("relocated", 21, { place: null })], hall],
    ["not while it has one", [dated], null],
    ["not when it never had one", [change("scheduled", 20, { scheduled: on(30), place: null })], null],
    [
      "not when it lost its date too",
      [dated, change("postponed", 21, { place: null, scheduled: null })],
      null,
    ],
  ])("%s", (_, changes, expected) => {
    expect(courseOf(changes).lostPlace).toEqual(expected);
  });
});
