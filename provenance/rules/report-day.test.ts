import { describe, expect, it } from "vitest";
import { type ImpreciseDate, parseEdtf } from "@/lib/dates";
import { citationDays, reportDay } from "./report-day";

function date(edtf: string | null): ImpreciseDate | null {
  if (edtf === null) return null;
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
}
const dates = (texts: readonly string[]) => texts.flatMap((text) => date(text) ?? []);

type Case = [
  reported: string | null,
  happened: string | null,
  published: readonly string[],
  timeZone: string | null,
  expected: string | null,
];

describe("the day by which a claim had been reported", () => {
  it.each<Case>([
    ["2025-10-21", "2025-10-20", ["2025-10-22"], null, "2025-10-21"],
    // Of a vague report the last possible day counts; an open end decides nothing.
    ["2025-10", null, [], null, "2025-10-31"],
    ["2025-10-~21", null, [], null, "2025-10-21"],
    ["2025-10-20/2025-10-22", null, [], null, "2025-10-22"],
    ["../2025-10-21", null, [], null, "2025-10-21"],
    ["2025-10-21/..", null, [], null, "2025-10-21"],
    ["[2025-10-20,2025-10-23]", null, [], null, "2025-10-23"],
    ["[2025-10-20..]", null, [], null, "2025-10-20"],
    // A report of which no day can be told is none.
    ["XXXX-10-21", "2025-10-20", [], null, "2025-10-20"],
    // Days are as the source wrote them; times of day fall on theirs in the time zone.
    ["2025-10-21", null, [], "Asia/Tokyo", "2025-10-21"],
    ["2025-10-21T20:00Z", null, [], "Asia/Tokyo", "2025-10-22"],
    ["2025-10-21T20:00Z", null, [], null, "2025-10-21"],
    ["2025-10-21T02:00Z", null, [], "America/New_York", "2025-10-20"],
    // Without a report: when it took effect or was said.
    [null, "2025-10-01/2025-10-10", ["2025-10-05"], null, "2025-10-10"],
    [null, "2025-10-01/..", [], null, "2025-10-01"],
    // Without either: its earliest source.
    [null, null, ["2025-10-22", "2025-10-21", "2025-11"], null, "2025-10-21"],
    [null, null, ["2025-10", "2025-10-30"], null, "2025-10-30"],
    [null, null, ["XXXX-10-21"], null, null],
    [null, null, [], null, null],
  ])("reported %s, of %s, sources of %j, in %s: %s", (reported, happened, published, timeZone, expected) =>
    expect(
      reportDay(
        { reported: date(reported), happened: date(happened), published: dates(published) },
        timeZone,
      ),
    ).toBe(expected),
  );
});

describe("the days from which citations of a claim of 21 October count", () => {
  it.each<[published: (string | null)[], expected: string[]]>([
    [["2025-10-20"], ["2025-10-21"]],
    [
      ["2025-10-19", "2025-10-20"],
      ["2025-10-21", "2025-10-21"],
    ],
    [
      ["2025-10-21", "2025-10-25"],
      ["2025-10-21", "2025-10-25"],
    ],
    [
      ["2025-10-25", "2025-10-21"],
      ["2025-10-25", "2025-10-21"],
    ],
    // A source of which no day is known counts with the claim.
    [
      [null, "2025-10-25"],
      ["2025-10-21", "2025-10-25"],
    ],
    [
      ["XXXX-10-21", "2025-10-25"],
      ["2025-10-21", "2025-10-25"],
    ],
    [
      ["2025-10", "2025-10-21"],
      ["2025-10-31", "2025-10-21"],
    ],
    [
      ["2025-10-20/..", "2025-10-25"],
      ["2025-10-21", "2025-10-25"],
    ],
    // Where all came out later, the earliest stands for the report.
    [["2025-10-25"], ["2025-10-21"]],
    [
      ["2025-10-26", "2025-10-25", "2025-10-25"],
      ["2025-10-26", "2025-10-21", "2025-10-21"],
    ],
    [[], []],
  ])("sources of %j: %j", (published, expected) =>
    expect(citationDays("2025-10-21", published.map(date), null)).toEqual(expected),
  );
});
