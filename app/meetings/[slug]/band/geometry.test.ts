import { describe, expect, test } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { deriveState, type RecordedDate } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import { factsOf } from "@/published/claims/facts-of";
import type { ClaimModel } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";
import { type Band, bandOf, isVague } from "./geometry";

interface Told {
  status: Status;
  effective: string;
  reported?: string;
  whose?: string;
  scheduled?: string;
  isDenied?: boolean;
}

function date(edtf: string): RecordedDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded: null };
}

function claim({ status, effective, reported, whose, scheduled, isDenied }: Told, index: number): ClaimModel {
  return {
    id: `${status}-${index}`,
    state: "published",
    seq: index,
    accordingTo: whose ? { id: whose, key: whose, name: whose, kind: "person" } : null,
    reported: reported ? date(reported) : null,
    publicNote: null,
    disputes: isDenied ? [{ other: { id: "denial" } }] : [],
    statusChange: { status, effective: date(effective), scheduled: scheduled && date(scheduled) },
  } as unknown as ClaimModel;
}

/** @param onPage how many of the changes the page has; the rest is on the pages after it. */
function bandFor(told: readonly Told[], onPage = told.length): Band | null {
  const all = told.map(claim);
  const state = deriveState(all.flatMap(factsOf), null);
  const statusChanges = all.slice(-onPage);
  const answer = state.current && { schedule: state.schedule };
  return bandOf({ statusChanges, state, answer, timeZone: null } as unknown as MeetingModel);
}

const rounded = ([from, to]: readonly [number, number]) => `${Math.round(from)}-${Math.round(to)}`;

/** Each lane in a line: what is drawn, from where it comes on, and over what it holds. */
const drawn = (band: Band | null) =>
  band?.lanes.map(({ whose, turns }) =>
    [
      ...(whose ? [`${whose}:`] : []),
      ...turns.map(({ turn, stretch, reportedAt }) =>
        [
          turn.status,
          rounded(stretch.comes),
          rounded(stretch.holds),
          ...(reportedAt === null ? [] : [`reported ${Math.round(reportedAt)}`]),
          ...(turn.deniedBy.length > 0 ? ["denied"] : []),
        ].join(" "),
      ),
    ].join(", "),
  );

describe("the band of a meeting", () => {
  test.for<[string, Told[], string[] | undefined]>([
    ["of nothing is none", [], undefined],
    ["of a single day is none", [{ status: "planned", effective: "2025-10-01" }], undefined],
    [
      "has each status until the next",
      [
        { status: "planned", effective: "2025-01-01" },
        { status: "scheduled", effective: "2025-07-01" },
        { status: "held", effective: "2025-12-31" },
      ],
      ["planned 4-4 4-48, scheduled 48-48 48-93, held 93-93 93-93"],
    ],
    [
      "has what goes on to its end",
      [
        { status: "planned", effective: "2025-01-01" },
        { status: "cancelled", effective: "2025-12-31" },
      ],
      ["planned 4-4 4-93, cancelled 93-93 93-100"],
    ],
    [
      "lets a vague day fade in, but not after its report",
      [
        { status: "planned", effective: "2025-01-01" },
        { status: "cancelled", effective: "2025-06/2025-12", reported: "2025-10-01" },
      ],
      ["planned 4-4 4-53, cancelled 53-93 93-100"],
    ],
    [
      "lets what is only known by a day come on since the one before",
      [
        { status: "planned", effective: "2025-01-01" },
        { status: "cancelled", effective: "../2025-12-31" },
      ],
      ["planned 4-4 4-4, cancelled 4-93 93-100"],
    ],
    [
      "tells a report apart from the effect",
      [
        { status: "planned", effective: "2025-01-01" },
        { status: "cancelled", effective: "2025-07-01", reported: "2025-12-31" },
      ],
      ["planned 4-4 4-48, cancelled 48-48 48-100 reported 93"],
    ],
    [
      "puts others' accounts beneath the record's own, the latest heard first",
      [
        { status: "planned", effective: "2025-01-01" },
        { status: "postponed", effective: "2025-07-01", whose: "Lavrov" },
        { status: "in_doubt", effective: "2025-12-31", whose: "Rubio" },
      ],
      ["planned 4-4 4-100", "Rubio:, in_doubt 93-93 93-100", "Lavrov:, postponed 48-48 48-100"],
    ],
    [
      "tells a status again only where date or place are others, and a denial with it",
      [
        { status: "scheduled", effective: "2025-01-01", scheduled: "2025-12-31" },
        { status: "scheduled", effective: "2025-02-01", isDenied: true },
        { status: "scheduled", effective: "2025-07-01", scheduled: "2025-12-30" },
      ],
      ["scheduled 4-4 4-48 denied, scheduled 48-48 48-100"],
    ],
  ])("%s", ([, told, expected]) => {
    expect(drawn(bandFor(told))).toEqual(expected);
  });

  test("names each turn, the days at its ends and the date of the meeting", () => {
    const band = bandFor([
      { status: "planned", effective: "2025-01-01" },
      { status: "scheduled", effective: "2025-07-01", scheduled: "2025-12-30/2025-12-31" },
    ]);
    expect(band?.ends).toEqual(["1 January 2025", "31 December 2025"]);
    expect(band?.lanes[0]?.turns.map(({ words, since, label }) => [words, since, label?.anchor])).toEqual([
      ["Planned", "1 January 2025", "start"],
      ["Scheduled", "1 July 2025", "start"],
    ]);
    expect(band?.date?.words).toBe("30–31 December 2025");
  });

  test("says how much it leaves to the list", () => {
    const many = Array.from(
      { length: 20 },
      (_, index): Told => ({
        status: index % 2 ? "scheduled" : "in_doubt",
        effective: `2025-${String(1 + Math.floor(index / 2)).padStart(2, "0")}-${index % 2 ? "15" : "01"}`,
      }),
    );
    const others = ["A", "B", "C", "D", "E"].map(
      (whose): Told => ({ status: "planned", effective: "2025-03-01", whose }),
    );
    const band = bandFor([...many, ...others]);
    expect(band?.left).toEqual({ turns: 6, accounts: 2 });
    expect(band?.lanes.map(({ turns }) => turns.length)).toEqual([14, 1, 1, 1]);
    const part = bandFor([...others, ...many], 10);
    expect(part?.left).toEqual({ turns: 10, accounts: 5 });
    expect(part?.lanes.map(({ turns }) => turns.length)).toEqual([10]);
  });
});

describe("a status in the band of few days", () => {
  test.for<[string, string, boolean]>([
    ["of a day", "2025-10-02", false],
    ["of a time of day", "2025-10-02T14:00Z", false],
    ["of one of two days", "2025-10-01/2025-10-02", true],
    ["by a day", "../2025-10-02", true],
  ])("%s fades in only where its day is not known", ([, effective, expected]) => {
    const band = bandFor([
      { status: "planned", effective: "2025-09-30" },
      { status: "scheduled", effective },
      { status: "held", effective: "2025-10-04" },
    ]);
    expect(band?.lanes[0]?.turns.map(isVague)).toEqual([false, expected, false]);
  });
});
