import { describe, expect, it } from "vitest";
import { type Status, statuses } from "@/meetings/vocabulary";
import { deriveState, type StatusChangeFacts } from ".";
import { change } from "./testing";

const hall = { venue: "Hall", city: "Budapest", country: "HU" };
const state = (changes: readonly StatusChangeFacts[], timeZone: string | null = null) =>
  deriveState(changes, timeZone);

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
      "and put on again once it is agreed to, not when it is proposed anew",
      [change("cancelled", "2025-10-20"), change("proposed", "2025-10-22"), change("planned", "2025-10-24")],
      ["cancelled 2025-10-20", "planned 2025-10-24"],
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
    "proposed",
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
