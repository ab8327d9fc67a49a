import { describe, expect, it } from "vitest";
import { deriveState, type StatusChangeFacts } from ".";
import { change } from "./testing";

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
      "is unknown after another move to a day that is not told",
      [
        change("rescheduled", "2025-10-16", { scheduled: "2025-10-23" }),
        change("in_doubt", "2025-10-18"),
        change("rescheduled", "2025-10-21"),
      ],
      undefined,
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
    [
      "the hours of the day that it had been planned for",
      [planned, change("under_way", "2025-10-23T09:00Z"), change("held", "2025-10-23T12:00Z")],
      "2025-10-23T09:00Z/2025-10-23T12:00Z",
      [],
    ],
    [
      "the hour at which it was held on the planned day",
      [planned, change("held", "2025-10-23T12:00Z")],
      "2025-10-23T12:00Z",
      [],
    ],
    [
      "the planned day that lies between hours of other days",
      [planned, change("under_way", "2025-10-22T09:00Z"), change("held", "2025-10-24T12:00Z")],
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
