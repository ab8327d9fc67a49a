import { describe, expect, it } from "vitest";
import { type Status, statuses } from "@/meetings/vocabulary";
import { deriveState, type StatusChangeFacts } from ".";
import { change } from "./testing";

const hall = { venue: "Hall", city: "Budapest", country: "HU" };
const state = (changes: readonly StatusChangeFacts[], timeZone: string | null = null) =>
  deriveState(changes, timeZone);

describe("the date of a meeting", () => {
  it.each<[string, StatusChangeFacts[], string | null | undefined, string?]>([
    ["is unknown while nobody has said", [change("planned", "2025-10-16")], undefined],
    [
      "is what the last change that sets one says",
      [
        change("scheduled", "2025-10-16", { scheduled: "2025-10-23" }),
        change("rescheduled", "2025-10-18", { scheduled: "2025-10-30" }),
        change("in_doubt", "2025-10-19"),
      ],
      "2025-10-30",
    ],
    [
      "is not taken from somebody's doubting account",
      [
        change("planned", "2025-10-16"),
        change("in_doubt", "2025-10-21", { by: "source", scheduled: "2025-10-27/2025-11-02" }),
      ],
      undefined,
    ],
    [
      "is taken away by a postponement",
      [change("scheduled", "2025-10-16", { scheduled: "2025-10-23" }), change("postponed", "2025-10-21")],
      null,
    ],
    [
      "is the new one of a postponement that gives one",
      [
        change("scheduled", "2025-10-16", { scheduled: "2025-10-23" }),
        change("postponed", "2025-10-21", { scheduled: "2026" }),
      ],
      "2026",
    ],
    [
      "is unknown after a move to a day that is not told",
      [change("scheduled", "2025-10-16", { scheduled: "2025-10-23" }), change("rescheduled", "2025-10-21")],
      undefined,
    ],
    [
      "is what is set after a move to a day that is not told",
      [change("rescheduled", "2025-10-16"), change("scheduled", "2025-10-17", { scheduled: "2025-10-30" })],
      "2025-10-30",
    ],
    [
      "stays where a move is told again without it",
      [change("rescheduled", "2025-10-16", { scheduled: "2025-10-23" }), change("rescheduled", "2025-10-21")],
      "2025-10-23",
    ],
    [
      "may be none, in the source's words",
      [change("planned", "2025-10-16", { scheduled: null, inWords: "when the time is ripe" })],
      null,
      "when the time is ripe",
    ],
    [
      "may be words alone",
      [
        change("planned", "2025-10-15", { scheduled: "2025" }),
        change("scheduled", "2025-10-16", { inWords: "a date was set but not made known" }),
      ],
      undefined,
      "a date was set but not made known",
    ],
  ])("%s", (_, changes, expected, inWords) => {
    const { date, ...schedule } = state(changes).schedule;
    expect(date ? date.edtf : date).toBe(expected);
    expect(schedule.inWords).toBe(inWords ?? null);
  });
});

describe("a meeting that was held has for its date", () => {
  const planned = change("scheduled", "2025-10-16", { scheduled: "2025-10-23" });
  it.each<[string, StatusChangeFacts[], string, string[]]>([
    [
      "the one that this change sets",
      [planned, change("held", "2025-10-27", { scheduled: "2025-10-25" })],
      "2025-10-25",
      ["2025-10-23"],
    ],
    [
      "the one that it sets last, none of which was planned",
      [
        change("held", "2025-10-27", { scheduled: "2025-10-25" }),
        change("held", "2025-10-28", { scheduled: "2025-10-26" }),
      ],
      "2025-10-26",
      [],
    ],
    [
      "else from when it was under way to when it was held",
      [planned, change("under_way", "2025-10-25"), change("held", "2025-10-27")],
      "2025-10-25/2025-10-27",
      ["2025-10-23"],
    ],
    [
      "that day, where it began and ended on one",
      [change("under_way", "2025-10-25"), change("held", "2025-10-25")],
      "2025-10-25",
      [],
    ],
    [
      "that stretch, interruptions included",
      [
        change("under_way", "2025-10-25"),
        change("suspended", "2025-10-26"),
        change("under_way", "2025-11-01"),
        change("held", "2025-11-02"),
      ],
      "2025-10-25/2025-11-02",
      [],
    ],
    [
      "that stretch, whatever had been planned for it",
      [change("under_way", "2025-10-25", { scheduled: "2025-10-24" }), change("held", "2025-10-27")],
      "2025-10-25/2025-10-27",
      ["2025-10-24"],
    ],
    [
      "not from when it was under way before it was called off",
      [change("under_way", "2025-10-10"), change("cancelled", "2025-10-11"), change("held", "2025-10-20")],
      "2025-10-20",
      [],
    ],
    ["else when it was held", [planned, change("held", "2025-10-27")], "2025-10-27", ["2025-10-23"]],
    [
      "the planned date that lies within that",
      [planned, change("under_way", "../2025-10-23"), change("held", "2025-10-24")],
      "2025-10-23",
      [],
    ],
    ["the planned date, held by a later day", [planned, change("held", "../2026-01-25")], "2025-10-23", []],
    [
      "a planned time of that day",
      [change("scheduled", "2025-10-16", { scheduled: "2025-10-23T14:00Z" }), change("held", "2025-10-23")],
      "2025-10-23T14:00Z",
      [],
    ],
    [
      "a planned time of that day, though words tell it less precisely",
      [
        change("scheduled", "2025-10-16", { scheduled: "2025-10-23T14:00Z" }),
        change("held", "2025-10-23", { inWords: "that afternoon" }),
      ],
      "2025-10-23T14:00Z",
      [],
    ],
    [
      "not a plan that was off by then",
      [planned, change("postponed", "2025-10-20"), change("held", "../2025-12-24")],
      "../2025-12-24",
      ["2025-10-23"],
    ],
    [
      "whatever it was moved through",
      [
        planned,
        change("rescheduled", "2025-10-17", { scheduled: "2025-10-30" }),
        change("rescheduled", "2025-10-18", { scheduled: "2025-11-06" }),
        change("held", "2025-11-12"),
      ],
      "2025-11-12",
      ["2025-10-23", "2025-10-30", "2025-11-06"],
    ],
    [
      "the days around a list of days",
      [change("under_way", "[2025-10-24,2025-10-25]"), change("held", "2025-10-27")],
      "2025-10-24/2025-10-27",
      [],
    ],
    [
      "the days to the last of a list of days",
      [change("under_way", "2025-10-25"), change("held", "[2025-10-26,2025-10-27]")],
      "2025-10-25/2025-10-27",
      [],
    ],
    [
      "the days to a list that has no first",
      [change("under_way", "[..2025-10-24]"), change("held", "2025-10-27")],
      "../2025-10-27",
      [],
    ],
    [
      "the days to a list that has no last",
      [change("under_way", "2025-10-25"), change("held", "[2025-10-26..]")],
      "2025-10-25/..",
      [],
    ],
  ])("%s", (_, changes, expected, plannedDates) => {
    const { schedule, course } = state(changes);
    expect(schedule.date?.edtf).toBe(expected);
    expect(course.plannedDates.map(({ edtf }) => edtf)).toEqual(plannedDates);
    expect(course.earlierDates).toEqual([]);
  });

  it("a planned time that falls on that day where it takes place", () => {
    const changes = [
      change("scheduled", "2025-10-16", { scheduled: "2025-12-05T20:00Z" }),
      change("held", "2025-12-06"),
    ];
    expect(state(changes, "Asia/Tokyo").schedule.date?.edtf).toBe("2025-12-05T20:00Z");
    expect(state(changes, "UTC").schedule.date?.edtf).toBe("2025-12-06");
  });
});

describe("the earlier dates of a meeting", () => {
  const on = (effective: string, scheduled: string | null) => change("scheduled", effective, { scheduled });
  it.each<[string, StatusChangeFacts[], string[]]>([
    ["are none where it was never moved", [on("2025-10-20", "2025-10-30")], []],
    [
      "are those it was moved from, each once",
      [
        on("2025-10-20", "2025-10-28"),
        on("2025-10-21", "2025-10-28"),
        on("2025-10-22", "2025-10-29"),
        on("2025-10-23", "2025-10-30"),
      ],
      ["2025-10-28", "2025-10-29"],
    ],
    [
      "leave out the one it came back to",
      [on("2025-10-20", "2025-10-28"), on("2025-10-21", "2025-10-29"), on("2025-10-22", "2025-10-28")],
      ["2025-10-29"],
    ],
    [
      "leave out what only became more precise",
      [on("2025-10-20", "2025-10"), on("2025-10-21", "2025-10-29"), on("2025-10-22", "2025-10-29T14:00Z")],
      [],
    ],
    [
      "stay when it has none any more",
      [on("2025-10-20", "2025-10-28"), change("postponed", "2025-10-21")],
      ["2025-10-28"],
    ],
    [
      "are read within one account",
      [
        change("scheduled", "2025-10-20", { scheduled: "2025-10-28", by: "lavrov" }),
        on("2025-10-21", "2025-10-30"),
      ],
      [],
    ],
    [
      "are not told where accounts differ and none is the record's",
      [
        change("scheduled", "2025-10-20", { scheduled: "2025-10-28", by: "lavrov" }),
        change("scheduled", "2025-10-21", { scheduled: "2025-10-30", by: "lavrov" }),
        change("cancelled", "2025-10-22", { by: "rubio" }),
      ],
      [],
    ],
  ])("%s", (_, changes, expected) => {
    const { earlierDates, plannedDates } = state(changes).course;
    expect(earlierDates.map(({ edtf }) => edtf)).toEqual(expected);
    expect(plannedDates).toEqual([]);
  });
});

describe("a meeting that was called off", () => {
  it.each<[string, StatusChangeFacts[], [string, string] | null]>([
    ["and is off", [change("planned", "2025-10-20"), change("cancelled", "2025-10-21")], null],
    [
      "and is on again, by a day",
      [change("cancelled", "2025-11-20"), change("rescheduled", "../2025-11-24", { seq: 0 })],
      ["cancelled 2025-11-20", "rescheduled ../2025-11-24"],
    ],
    [
      "and is in doubt since",
      [change("cancelled", "2025-10-20"), change("planned", "2025-10-21"), change("in_doubt", "2025-10-22")],
      null,
    ],
    [
      "and is on again, as before it was",
      [change("planned", "2025-10-18"), change("cancelled", "2025-10-20"), change("planned", "2025-10-21")],
      ["cancelled 2025-10-20", "planned 2025-10-21"],
    ],
    [
      "by somebody's account alone",
      [change("cancelled", "2025-10-20", { by: "ministry" }), change("planned", "2025-10-22")],
      null,
    ],
    [
      "by one person and put on by another",
      [change("cancelled", "2025-10-20", { by: "a" }), change("planned", "2025-10-22", { by: "b" })],
      null,
    ],
    [
      "and put on again by one person",
      [change("cancelled", "2025-10-20", { by: "a" }), change("planned", "2025-10-22", { by: "a" })],
      ["cancelled 2025-10-20", "planned 2025-10-22"],
    ],
  ])("%s", (_, changes, expected) => {
    const { onAgain } = state(changes).course;
    expect(onAgain && [onAgain.calledOff.claimId, onAgain.since.claimId]).toEqual(expected);
  });
});

it("a meeting can be called off in some ways, and be on again in others", () => {
  const isOnAgain = (off: Status, on: Status) =>
    state([change(off, "2025-10-20"), change(on, "2025-10-21")]).course.onAgain !== null;
  expect(statuses.filter((off) => isOnAgain(off, "planned"))).toEqual(["declined", "cancelled", "not_held"]);
  expect(statuses.filter((on) => !isOnAgain("cancelled", on))).toEqual([
    "in_doubt",
    "postponed",
    "declined",
    "cancelled",
    "suspended",
    "not_held",
  ]);
});

describe("the place of a meeting", () => {
  const dated = change("scheduled", "2025-10-20", { scheduled: "2025-10-30", place: hall });
  it.each<[string, StatusChangeFacts[], typeof hall | null | undefined, typeof hall | null]>([
    ["is the one that was set last", [dated, change("in_doubt", "2025-10-21")], hall, null],
    [
      "is none once it is known to be none",
      [dated, change("planned", "2025-10-21", { place: null })],
      null,
      hall,
    ],
    [
      "is unknown once it was moved to one that is not told",
      [dated, change("relocated", "2025-10-21")],
      undefined,
      hall,
    ],
    ["is lost with the date", [dated, change("postponed", "2025-10-21", { place: null })], null, null],
    [
      "is not somebody's where the record's own account says nothing",
      [change("planned", "2025-10-20"), change("scheduled", "2025-10-20", { by: "z", place: hall })],
      undefined,
      null,
    ],
  ])("%s", (_, changes, place, lost) => {
    expect(state(changes).place).toEqual(place);
    expect(state(changes).course.lostPlace).toEqual(lost);
  });
});
