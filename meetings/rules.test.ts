import { describe, expect, it } from "vitest";
import { deriveMeeting, isOverdue, type RecordedDate, type StatusChangeFacts } from "./rules";
import type { Status } from "./vocabulary";

const on = (text: string): RecordedDate => ({
  edtf: text,
  earliest: new Date(`${text}T00:00:00Z`),
  latest: new Date(`${text}T23:59:59.999Z`),
  asWorded: null,
});
const by = (text: string): RecordedDate => ({ ...on(text), edtf: `../${text}`, earliest: null });

let recorded = 0;
function change(status: Status, effective: RecordedDate, more: Partial<StatusChangeFacts> = {}) {
  recorded += 1;
  const facts: StatusChangeFacts = {
    claimId: `${status} ${effective.edtf}`,
    status,
    effective,
    reported: null,
    accordingToId: null,
    seq: recorded,
    ...more,
  };
  return facts;
}

describe("the current status", () => {
  it.each<[string, StatusChangeFacts[], Status | undefined]>([
    ["is none while nothing is published", [], undefined],
    [
      "is the latest by effective date",
      [change("cancelled", on("2025-10-21")), change("scheduled", on("2025-10-16"))],
      "cancelled",
    ],
    [
      "heeds a back-dated entry where it belongs",
      [change("cancelled", on("2025-10-21")), change("planned", on("2025-10-01"))],
      "cancelled",
    ],
    [
      "of open beginning comes before a dated one",
      [change("cancelled", on("2025-10-21")), change("scheduled", by("2025-10-21"))],
      "cancelled",
    ],
    [
      "on one day is the one reported later",
      [
        change("cancelled", on("2025-10-21"), { reported: on("2025-10-22") }),
        change("postponed", on("2025-10-21"), { reported: on("2025-10-21") }),
      ],
      "cancelled",
    ],
    [
      "on one day is the one with a report date",
      [
        change("cancelled", on("2025-10-21"), { reported: on("2025-10-21") }),
        change("postponed", on("2025-10-21")),
      ],
      "cancelled",
    ],
    [
      "of equal dates is the one recorded later",
      [change("postponed", on("2025-10-21")), change("cancelled", on("2025-10-21"))],
      "cancelled",
    ],
    [
      "is the record's own, though an account is later",
      [
        change("cancelled", on("2025-10-21")),
        change("postponed", on("2025-10-23"), { accordingToId: "lavrov" }),
      ],
      "cancelled",
    ],
    [
      "is the latest of anyone's where the record has none",
      [
        change("planned", on("2025-10-01"), { accordingToId: "ryabkov" }),
        change("in_doubt", on("2025-10-02"), { accordingToId: "cnn" }),
      ],
      "in_doubt",
    ],
    [
      "of a reinstated meeting is the reinstatement",
      [change("cancelled", on("2025-10-21")), change("rescheduled", on("2025-10-25"))],
      "rescheduled",
    ],
  ])("%s", (_, changes, expected) => {
    expect(deriveMeeting(changes).current?.status).toBe(expected);
    expect(deriveMeeting(changes.toReversed()).current?.status).toBe(expected);
  });
});

describe("accounts", () => {
  const own = change("cancelled", on("2025-10-21"));
  it("differ when somebody's latest has another status", () => {
    const lavrov = change("postponed", on("2025-10-22"), { accordingToId: "lavrov" });
    expect(deriveMeeting([own, lavrov])).toMatchObject({ accountsDiffer: true, differing: [lavrov] });
  });
  it("do not differ once that somebody has come round", () => {
    const before = change("postponed", on("2025-10-22"), { accordingToId: "lavrov" });
    const after = change("cancelled", on("2025-10-23"), { accordingToId: "lavrov" });
    expect(deriveMeeting([own, before, after])).toMatchObject({ accountsDiffer: false, differing: [] });
  });
  it("that differ come newest first", () => {
    const first = change("planned", on("2025-10-20"), { accordingToId: "ryabkov" });
    const second = change("postponed", on("2025-10-22"), { accordingToId: "lavrov" });
    expect(deriveMeeting([own, first, second]).differing).toEqual([second, first]);
  });
  it("differ among themselves where the record has no own", () => {
    const yes = change("planned", on("2025-10-20"), { accordingToId: "ryabkov" });
    const no = change("declined", on("2025-10-22"), { accordingToId: "rubio" });
    expect(deriveMeeting([yes, no])).toMatchObject({ current: no, accountsDiffer: true, differing: [yes] });
  });
});

describe("schedule and place", () => {
  const budapest = { venue: null, city: "Budapest", country: "HU" };
  it.each<[string, StatusChangeFacts[], Partial<ReturnType<typeof deriveMeeting>>]>([
    [
      "are undefined while nobody has said",
      [change("planned", on("2025-10-16"))],
      { scheduled: undefined, place: undefined },
    ],
    [
      "come each from the latest change that sets it",
      [
        change("scheduled", on("2025-10-16"), { scheduled: on("2025-10-23"), place: budapest }),
        change("rescheduled", on("2025-10-18"), { scheduled: on("2025-10-30") }),
      ],
      { scheduled: on("2025-10-30"), place: budapest },
    ],
    [
      "are null when known to be none",
      [
        change("scheduled", on("2025-10-16"), { scheduled: on("2025-10-23"), place: budapest }),
        change("postponed", on("2025-10-21"), { scheduled: null }),
      ],
      { scheduled: null, place: budapest },
    ],
    [
      "are the record's own before anyone's",
      [
        change("scheduled", on("2025-10-16"), { scheduled: on("2025-10-23") }),
        change("rescheduled", on("2025-10-20"), { scheduled: on("2025-10-30"), accordingToId: "lavrov" }),
      ],
      { scheduled: on("2025-10-23") },
    ],
    [
      "are somebody's where the record's own say nothing",
      [
        change("planned", on("2025-10-16")),
        change("scheduled", on("2025-10-10"), { place: budapest, accordingToId: "zakharova" }),
      ],
      { place: budapest },
    ],
  ])("%s", (_, changes, expected) => {
    expect(deriveMeeting(changes)).toMatchObject(expected);
  });
});

describe("a meeting is overdue", () => {
  const latest = on("2025-10-23").latest;
  it.each<[string, boolean, Date | null, string, string | null, boolean]>([
    ["the day after its date", true, latest, "2025-10-24T00:00:00Z", null, true],
    ["not on its date", true, latest, "2025-10-23T23:59:59Z", null, false],
    ["not on its date where it takes place", true, latest, "2025-10-24T03:00:00Z", "America/New_York", false],
    ["already where the day has ended", true, latest, "2025-10-23T22:30:00Z", "Europe/Budapest", true],
    ["not without a date", true, null, "2030-01-01T00:00:00Z", null, false],
    ["not once there is an outcome", false, latest, "2025-10-24T00:00:00Z", null, false],
  ])("%s", (_, awaitsOutcome, scheduledLatest, now, timeZone, expected) => {
    expect(isOverdue({ awaitsOutcome, scheduledLatest }, new Date(now), timeZone)).toBe(expected);
  });

  it.each<[string, StatusChangeFacts[], boolean]>([
    ["while it is planned", [change("planned", on("2025-10-16"))], true],
    ["not once it is cancelled", [change("cancelled", on("2025-10-21"))], false],
    ["not once it is postponed", [change("postponed", on("2025-10-21"))], false],
    [
      "not once somebody says it was held",
      [change("scheduled", on("2025-10-16")), change("held", on("2025-10-23"), { accordingToId: "lavrov" })],
      false,
    ],
    [
      "again once it is rescheduled",
      [change("cancelled", on("2025-10-21")), change("rescheduled", on("2025-10-25"))],
      true,
    ],
    ["not while nothing is published", [], false],
  ])("awaits an outcome %s", (_, changes, expected) => {
    expect(deriveMeeting(changes).awaitsOutcome).toBe(expected);
  });
});
