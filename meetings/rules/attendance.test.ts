import { describe, expect, it } from "vitest";
import { type AttendanceFacts, effectOnAttendance } from ".";
import { date } from "./testing";

let recorded = 0;
const change = (word: AttendanceFacts["change"], effective: string, more: Partial<AttendanceFacts> = {}) => {
  recorded += 1;
  return {
    claimId: `${recorded}`,
    change: word,
    effective: date(effective),
    reported: null,
    accordingToId: null,
    seq: recorded,
    ...more,
  } satisfies AttendanceFacts;
};

const invited = change("invited", "2025-10-01");
const accepted = change("accepted", "2025-10-05");

describe("what a change does to somebody’s attendance", () => {
  it.each<[string, AttendanceFacts[], AttendanceFacts, object]>([
    ["the first", [], change("invited", "2025-10-01"), { kind: "first_attendance", change: "invited" }],
    [
      "a later one",
      [invited, accepted],
      change("declined", "2025-10-07"),
      { kind: "overtakes", change: "declined", was: "accepted", since: accepted.effective },
    ],
    [
      "the same again",
      [invited, accepted],
      change("accepted", "2025-10-07"),
      { kind: "repeats_attendance", change: "accepted", since: accepted.effective },
    ],
    [
      "an earlier one",
      [invited, accepted],
      change("declined", "2025-10-03"),
      { kind: "stands_behind_attendance", change: "accepted", since: accepted.effective },
    ],
    [
      "one by an open day, which comes after that day",
      [invited],
      change("accepted", "../2025-10-02"),
      { kind: "overtakes", change: "accepted", was: "invited", since: invited.effective },
    ],
    [
      "a later one of another account, which the record's own does not continue",
      [invited, accepted],
      change("absent", "2025-10-07", { accordingToId: "host" }),
      { kind: "first_attendance", change: "absent" },
    ],
    [
      "a later one of an account that has said something",
      [change("accepted", "2025-10-02", { accordingToId: "host" }), accepted].map((one) => ({
        ...one,
        effective: date("2025-10-05"),
      })),
      change("absent", "2025-10-07", { accordingToId: "host" }),
      { kind: "overtakes", change: "absent", was: "accepted", since: date("2025-10-05") },
    ],
    [
      "a correction of the only one",
      [invited],
      { ...invited, change: "disinvited" },
      { kind: "first_attendance", change: "disinvited" },
    ],
    [
      "a correction that moves it behind another",
      [invited, accepted],
      { ...accepted, effective: date("2025-09-30") },
      { kind: "stands_behind_attendance", change: "invited", since: invited.effective },
    ],
  ])("%s", (_, existing, candidate, expected) => {
    expect(effectOnAttendance(existing, candidate, null)).toEqual(expected);
  });
});
