import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { anyDay, anyEdtf, anyNearEdtf, anyPoint } from "./any-date";
import type { Hemisphere } from "./model";
import { parseEdtf } from "./parse";

/** Bounds as written in the tables: days stand for their first and last millisecond. */
function bounds(text: string, hemisphere?: Hemisphere): string {
  const parsed = parseEdtf(text, hemisphere && { hemisphere });
  if (!parsed.ok) return parsed.message;
  const { earliest, latest } = parsed.date;
  const first = earliest?.toISOString().replace("T00:00:00.000Z", "") ?? "open";
  const last = latest?.toISOString().replace("T23:59:59.999Z", "") ?? "open";
  return `${first} – ${last}`;
}

describe("parseEdtf", () => {
  it.each([
    ["2025-10-23", "2025-10-23 – 2025-10-23"],
    ["2025-10", "2025-10-01 – 2025-10-31"],
    ["2025", "2025-01-01 – 2025-12-31"],
    ["2024-02", "2024-02-01 – 2024-02-29"],
    ["2024-02-29", "2024-02-29 – 2024-02-29"],
    ["0045", "0045-01-01 – 0045-12-31"],
    ["9999-12-31", "9999-12-31 – 9999-12-31"],
  ])("reads the calendar date %s", (text, expected) => expect(bounds(text)).toBe(expected));

  it.each([
    ["2025-10-23T14:00Z", "2025-10-23T14:00:00.000Z"],
    ["2025-10-23T14:00:30Z", "2025-10-23T14:00:30.000Z"],
    ["2025-10-23T14:00:00.5Z", "2025-10-23T14:00:00.500Z"],
    ["2025-10-23T14:00:00.250Z", "2025-10-23T14:00:00.250Z"],
    ["2025-10-23T14:00+03:00", "2025-10-23T11:00:00.000Z"],
    ["2025-10-23T14:00-04", "2025-10-23T18:00:00.000Z"],
    ["0045-10-23T14:00Z", "0045-10-23T14:00:00.000Z"],
  ])("takes %s as one instant", (text, instant) => expect(bounds(text)).toBe(`${instant} – ${instant}`));

  it.each([
    ["2025-21", "2025-03-01 – 2025-11-30"],
    ["2025-22", "2025-06-01 – 2026-02-28"],
    ["2025-23", "2025-03-01 – 2025-11-30"],
    ["2025-24", "2025-06-01 – 2026-02-28"],
    ["2023-28", "2023-12-01 – 2024-02-29"],
    ["2025-25", "2025-03-01 – 2025-05-31"],
    ["2025-28", "2025-12-01 – 2026-02-28"],
    ["2025-29", "2025-09-01 – 2025-11-30"],
    ["2025-30", "2025-12-01 – 2026-02-28"],
    ["2025-31", "2025-03-01 – 2025-05-31"],
    ["2025-32", "2025-06-01 – 2025-08-31"],
    ["2025-33", "2025-01-01 – 2025-03-31"],
    ["2025-36", "2025-10-01 – 2025-12-31"],
    ["2025-37", "2025-01-01 – 2025-04-30"],
    ["2025-38", "2025-05-01 – 2025-08-31"],
    ["2025-39", "2025-09-01 – 2025-12-31"],
    ["2025-40", "2025-01-01 – 2025-06-30"],
    ["2025-41", "2025-07-01 – 2025-12-31"],
    ["2025-23~", "2025-03-01 – 2025-11-30"],
  ])("reads the season %s", (text, expected) => expect(bounds(text)).toBe(expected));

  it.each([
    ["2025-21", "northern", "2025-03-01 – 2025-05-31"],
    ["2025-21", "southern", "2025-09-01 – 2025-11-30"],
    ["2025-22", "southern", "2025-12-01 – 2026-02-28"],
    ["2025-23", "northern", "2025-09-01 – 2025-11-30"],
    ["2025-24", "northern", "2025-12-01 – 2026-02-28"],
    ["../2025-23", "southern", "open – 2025-05-31"],
    ["[2025-23,2025-24]", "northern", "2025-09-01 – 2026-02-28"],
    ["2025-29", "northern", "2025-09-01 – 2025-11-30"],
    ["2025-33", "southern", "2025-01-01 – 2025-03-31"],
    ["2025-23/2025-08", "northern", "The date ends before it begins; write its earlier end first."],
  ] as const)("counts %s in the %s hemisphere", (text, hemisphere, expected) =>
    expect(bounds(text, hemisphere)).toBe(expected),
  );

  it.each([
    ["2025-1X", "2025-10-01 – 2025-12-31"],
    ["2025-0X", "2025-01-01 – 2025-09-30"],
    ["2025-X0", "2025-10-01 – 2025-10-31"],
    ["2025-XX", "2025-01-01 – 2025-12-31"],
    ["2025-10-2X", "2025-10-20 – 2025-10-29"],
    ["2025-10-X0", "2025-10-10 – 2025-10-30"],
    ["2025-XX-31", "2025-01-31 – 2025-12-31"],
    ["202X", "2020-01-01 – 2029-12-31"],
    ["20XX-02-29", "2000-02-29 – 2096-02-29"],
    ["0XXX", "0001-01-01 – 0999-12-31"],
    ["XXXX-10-23", "open – open"],
    ["2025-11-3X", "2025-11-30 – 2025-11-30"],
    ["195X-01~", "1950-01-01 – 1959-01-31"],
    ["198X?", "1980-01-01 – 1989-12-31"],
    ["2025-1X-2X%", "2025-10-20 – 2025-12-29"],
    ["XXXX~", "open – open"],
    ["1950S2", "1900-01-01 – 1999-12-31"],
    ["1950S3", "1950-01-01 – 1959-12-31"],
    ["Y2E3", "2000-01-01 – 2000-12-31"],
  ])("reads the missing digits of %s", (text, expected) => expect(bounds(text)).toBe(expected));

  it.each(["2025-10-23?", "2025-10-23~", "2025-10-23%", "2025-10-~23", "2025?-10-23", "?2025-%10-~23"])(
    "lets a mark change no bounds: %s",
    (text) => expect(bounds(text)).toBe("2025-10-23 – 2025-10-23"),
  );

  it.each([
    ["2025-10-27/2025-11-02", "2025-10-27 – 2025-11-02"],
    ["2025-10-21/2025-10-21", "2025-10-21 – 2025-10-21"],
    ["2025-10-21/2025-10", "2025-10-21 – 2025-10-31"],
    ["2025-10/2025-23", "2025-10-01 – 2025-11-30"],
    ["2025-27/2025-28", "2025-09-01 – 2026-02-28"],
    ["2025-10-~01/2025-10-~20", "2025-10-01 – 2025-10-20"],
    ["2025-10-2X/2025-11-02", "2025-10-20 – 2025-11-02"],
    ["../2025-11-30", "open – 2025-11-30"],
    ["2025-10-20/..", "2025-10-20 – open"],
    ["..2004-06-01/~2004-06-20", "open – 2004-06-20"],
    ["2004-06-01~/2004-06-20..", "2004-06-01 – open"],
    ["..2004-06-01/2004-06-20..", "open – open"],
    ["/2025", "open – 2025-12-31"],
    ["2025/", "2025-01-01 – open"],
  ])("reads the interval %s", (text, expected) => expect(bounds(text)).toBe(expected));

  it.each([
    ["[2020-04-08,2020-04-09]", "2020-04-08 – 2020-04-09"],
    ["[2020-04-09,2020-04-08]", "2020-04-08 – 2020-04-09"],
    ["{1667,1668, 1670..1672}", "1667-01-01 – 1672-12-31"],
    ["[2025-10,2025-10-05]", "2025-10-01 – 2025-10-31"],
    ["[2025-27,2025-28]", "2025-09-01 – 2026-02-28"],
    ["[..2020-04-09]", "open – 2020-04-09"],
    ["{2020-04-09..}", "2020-04-09 – open"],
    ["[XXXX-04-09,2020]", "open – open"],
  ])("reads the selection %s", (text, expected) => expect(bounds(text)).toBe(expected));

  const form = "Write the date as 2025-10-23, 2025-10, 2025-23 (autumn) or 2025-10-27/2025-11-02.";
  const years = "Years run from 0001 to 9999; write the date as 2025-10-23.";
  const months = "Months run from 01 to 12 and seasons from 21 to 41; write the month as 2025-10.";
  const time = "Write the time as 2025-10-23T14:00Z or 2025-10-23T14:00+03:00.";
  const endless = "Give the interval a beginning or an end, for example ../2025-11-30.";
  it.each([
    ["", form],
    ["23 October 2025", form],
    ["23.10.2025", form],
    ["23/10/2025", form],
    ["autumn 2025", form],
    ["20251023", form],
    ["2025-10-27–2025-11-02", form],
    ["2025-10-21/soon", form],
    ["2025/2026/2027", form],
    ["[]", form],
    ["[..]", form],
    ["[2025}", form],
    ["[[2020],2021]", form],
    ["[2020/2021]", form],
    ["2025\u0000", form],
    ["📅", form],
    ["2025-02-30", "February 2025 has 28 days; write a day from 01 to 28."],
    ["2025-02-29", "February 2025 has 28 days; write a day from 01 to 28."],
    ["2025-04-31~", "April 2025 has 30 days; write a day from 01 to 30."],
    ["2025-10-00", "October 2025 has 31 days; write a day from 01 to 31."],
    ["2025-02-30/2025-03-02", "February 2025 has 28 days; write a day from 01 to 28."],
    ["[2025-02-30,2025-03-02]", "February 2025 has 28 days; write a day from 01 to 28."],
    ["15XX-02-3X", "No day fits 15XX-02-3X; write one that exists."],
    ["19X?", form],
    ["2XX%", form],
    ["19X1-02-29", "No day fits 19X1-02-29; write one that exists."],
    ["2025-13", months],
    ["2025-42", months],
    ["2025-00-01", months],
    ["2025-10-23T14:00", "Add a time zone, for example 2025-10-23T14:00Z."],
    ["2025-10-23T14:00/2025-10-23T16:00Z", "Add a time zone, for example 2025-10-23T14:00Z."],
    ["2025-10-23T25:00Z", time],
    ["202X-23", "Write the year of a season in full, for example 2025-23."],
    ["202", "Write a decade as 202X."],
    ["20?", "Write a century as 20XX."],
    ["0000", years],
    ["-0001", years],
    ["0000-23", years],
    ["12025-10-23", years],
    ["Y12025", years],
    ["Y170000002", years],
    ["9999-24", years],
    ["9999-12-31T23:00-05:00", years],
    ["0001-01-01T01:00+05:00", years],
    ["/", endless],
    ["..2025/..", endless],
    ["/2025..", endless],
    [".../2025", form],
    ["../..", endless],
    ["2025-11-02/2025-10-27", "The interval ends before it begins; write 2025-10-27/2025-11-02."],
    ["2025-27/2025-08", "The interval ends before it begins; write 2025-08/2025-27."],
    ["[2020-04-10..2020-04-08]", "The range ends before it begins; write 2020-04-08..2020-04-10."],
  ])("refuses %j and says what would be right", (text, message) =>
    expect(parseEdtf(text)).toEqual({ ok: false, message }),
  );

  it.each([
    ["digits", "2".repeat(10_000)],
    ["unspecified digits", "X".repeat(10_000)],
    ["a long list", `{${"2025-10-23,".repeat(1000)}2025}`],
    ["brackets", "[".repeat(10_000)],
    ["an exponent", `Y9E${"9".repeat(10_000)}`],
  ])("refuses too long a text: %s", (_, text) =>
    expect(parseEdtf(text)).toMatchObject({ ok: false, message: expect.stringContaining("at most 100") }),
  );

  it("keeps the text as typed, trimmed", () => {
    expect(parseEdtf("  [2020, 2021]\n")).toMatchObject({ ok: true, date: { edtf: "[2020, 2021]" } });
  });

  it("reads every valid text, with bounds in order", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
        const { edtf, earliest, latest } = parsed.date;
        expect(edtf).toBe(text);
        expect(earliest?.getTime() ?? -Infinity).toBeLessThanOrEqual(latest?.getTime() ?? Infinity);
      }),
    );
  });

  it("bounds missing digits by the first and last day that fit", () => {
    const masks = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyDay, masks, (day, hidden) => {
        const digits = day.slice(5).replace("-", "");
        const shown = [...digits].map((digit, index) => (hidden[index] ? "X" : digit)).join("");
        const parsed = parseEdtf(`${day.slice(0, 5)}${shown.slice(0, 2)}-${shown.slice(2)}`);
        if (!parsed.ok) throw new Error(parsed.message);
        const fitting = daysOfYear(day.slice(0, 4)).filter((other) =>
          new RegExp(`^${shown.replaceAll("X", "\\d")}$`).test(other.slice(5).replace("-", "")),
        );
        expect(parsed.date.earliest?.toISOString()).toBe(`${fitting.at(0)}T00:00:00.000Z`);
        expect(parsed.date.latest?.toISOString()).toBe(`${fitting.at(-1)}T23:59:59.999Z`);
      }),
    );
  });

  it("refuses every interval and range that ends before it begins", () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        const [first, last] = [parseEdtf(a), parseEdtf(b)];
        fc.pre(first.ok && last.ok);
        fc.pre(first.date.latest !== null && last.date.earliest !== null);
        fc.pre(first.date.latest < last.date.earliest);
        expect(parseEdtf(`${a}/${b}`)).toMatchObject({
          ok: true,
          date: { earliest: first.date.earliest, latest: last.date.latest },
        });
        expect(parseEdtf(`${b}/${a}`)).toEqual({
          ok: false,
          message: `The interval ends before it begins; write ${a}/${b}.`,
        });
        expect(parseEdtf(`[${b}..${a}]`).ok).toBe(false);
      }),
    );
  });

  it("never throws, and what it refuses it explains", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), anyNearEdtf), (text) => {
        const parsed = parseEdtf(text);
        const { earliest, latest } = parsed.ok ? parsed.date : { earliest: null, latest: null };
        const bounds = [earliest, latest].flatMap((bound) => (bound ? [bound.toISOString()] : []));
        expect(bounds.filter((bound) => !/^\d{4}-.*Z$/.test(bound))).toEqual([]);
        expect(earliest?.getTime() ?? -Infinity).toBeLessThanOrEqual(latest?.getTime() ?? Infinity);
        expect(parsed.ok ? "Read." : parsed.message).toMatch(/[.]$/);
      }),
      { numRuns: 500 },
    );
  });
});

function daysOfYear(year: string): string[] {
  const days: string[] = [];
  for (const date = new Date(`${year}-01-01T00:00:00Z`); ; date.setUTCDate(date.getUTCDate() + 1)) {
    const day = date.toISOString().slice(0, 10);
    if (!day.startsWith(year)) return days;
    days.push(day);
  }
}
