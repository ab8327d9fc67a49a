import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { anyEdtf, anyNearEdtf } from "./any-date";
import { displayDate } from "./display";
import { parseEdtf } from "./parse";

describe("displayDate", () => {
  it.each([
    ["2025-10-23", "23 October 2025"],
    ["2025-10", "October 2025"],
    ["2025", "2025"],
    ["0045", "45"],

    ["2025-23", "autumn 2025"],
    ["2025-24", "winter 2025"],
    ["2025-25", "northern-hemisphere spring 2025"],
    ["2025-30", "southern-hemisphere summer 2025–26"],
    ["2025-33", "the first quarter of 2025"],
    ["2025-38", "the middle four months of 2025"],
    ["2025-41", "the second half of 2025"],

    ["2025-10-21~", "around 21 October 2025"],
    ["2025-10-~21", "around 21 October 2025"],
    ["2025-10-23?", "23 October 2025 (uncertain)"],
    ["2025-10-23%", "around 23 October 2025 (uncertain)"],
    ["2025-10-?23", "23 October 2025 (day uncertain)"],
    ["2025?-10-23", "23 October 2025 (year uncertain)"],
    ["2025-10?-23", "23 October 2025 (year and month uncertain)"],
    ["2025-~10-?23", "23 October 2025 (day uncertain, month approximate)"],
    ["2025-23~", "around autumn 2025"],
    ["2025-23?", "autumn 2025 (uncertain)"],
    ["2025?-23", "autumn 2025 (year uncertain)"],

    ["202X", "the 2020s"],
    ["20XX", "between 2000 and 2099"],
    ["2025-1X", "between October and December 2025"],
    ["2025-X1", "January or November 2025"],
    ["2025-X0", "October 2025"],
    ["2025-10-2X", "between 20 and 29 October 2025"],
    ["2025-10-3X", "30 or 31 October 2025"],
    ["2025-10-XX", "a day in October 2025"],
    ["2025-1X-XX", "a day between October and December 2025"],
    ["2025-XX", "a month in 2025"],
    ["2025-XX-XX", "a day in 2025"],
    ["XXXX", "date unknown"],
    ["XXXX-02-29", "29 February, year unknown"],
    ["XXXX-12-XX", "a day in December, year unknown"],
    ["195X-01~", "between January 1950 and January 1959 (year and month approximate)"],
    ["198X?", "the 1980s (uncertain)"],
    ["2025-10-XX~", "around a day in October 2025"],
    ["1950S2", "between 1900 and 1999, estimated 1950"],
    ["1950S4", "1950"],

    ["2025-10-01/2025-10-05", "1–5 October 2025"],
    ["2025-10-27/2025-11-02", "27 October – 2 November 2025"],
    ["2025-12-27/2026-01-02", "27 December 2025 – 2 January 2026"],
    ["2025-10/2025-11", "October–November 2025"],
    ["2024/2025", "2024–2025"],
    ["2025-10-21/2025-10-21", "21 October 2025"],
    ["2025-23/2025-23", "autumn 2025"],
    ["2025-10-01~/2025-10-05~", "around 1–5 October 2025"],
    ["2025-10-01/2025-10-05?", "from 1 October 2025 to 5 October 2025 (uncertain)"],
    ["2025-10/2025-11-05", "from October 2025 to 5 November 2025"],
    ["2025-10-21/2025-23", "from 21 October 2025 to autumn 2025"],
    ["2025-10-2X/2025-11-02", "from some time between 20 and 29 October 2025 to 2 November 2025"],
    ["../2025-11-30", "by 30 November 2025"],
    ["../2025-11", "by the end of November 2025"],
    ["../2025-23", "by the end of autumn 2025"],
    ["../2025-23?", "by the end of autumn 2025 (uncertain)"],
    ["../2025-23~", "by around the end of autumn 2025"],
    ["../202X", "by the end of the 2020s"],
    ["../2025-1X", "by some time between October and December 2025"],
    ["../2025-X1", "by January or November 2025"],
    ["../2025-10-23T14:00Z", "by 23 October 2025, 14:00 UTC"],
    ["2025-10-20/..", "from 20 October 2025"],
    ["2025-10-20/", "from 20 October 2025, end unknown"],
    ["..2004-06-01/~2004-06-20", "from 1 June 2004 or earlier to 20 June 2004 (year approximate)"],
    ["2004-06-01~/2004-06-20..", "from around 1 June 2004 to 20 June 2004 or later"],
    ["/2025-11-30", "until 30 November 2025, start unknown"],

    ["[2020-04-08,2020-04-09]", "8 or 9 April 2020"],
    ["{2020-04-09,2020-04-08}", "8 and 9 April 2020"],
    ["[2020-03-31,2020-04-01]", "31 March or 1 April 2020"],
    ["[2019-12-31,2020-01-01]", "31 December 2019 or 1 January 2020"],
    ["[2025-10,2025-11,2025-12]", "October, November or December 2025"],
    ["[2025-10,2025-11-05]", "October 2025 or 5 November 2025"],
    ["[2025-10-23?,2025-10-24]", "23 October 2025 (uncertain) or 24 October 2025"],
    ["[1667,1668, 1670..1672]", "1667, 1668 or 1670–1672"],
    ["[2025-10-01..2025-10-05]", "one of 1–5 October 2025"],
    ["{2025-10-01..2025-10-05}", "each of 1–5 October 2025"],
    ["[..2020-04-09]", "9 April 2020 or earlier"],
    ["{2020-04-08,2020-04-09..}", "8 and 9 April 2020, and later"],

    ["2025-10-23T14:00Z", "23 October 2025, 14:00 UTC"],
    ["2025-10-23T14:00:30Z", "23 October 2025, 14:00:30 UTC"],
    ["2025-10-23T01:00+03:00", "22 October 2025, 22:00 UTC"],
    ["2025-10-23T14:00Z/2025-10-23T16:00Z", "23 October 2025, 14:00–16:00 UTC"],
    ["2025-10-23T14:00Z/2025-10-24T16:00Z", "from 23 October 2025, 14:00 UTC to 24 October 2025, 16:00 UTC"],
  ])("says %s as %j", (edtf, words) => expect(displayDate(edtf)).toBe(words));

  it.each([
    ["Europe/Budapest", "2025-10-23T14:00Z", "23 October 2025, 16:00 CEST"],
    ["Asia/Tokyo", "2025-10-23T16:00Z", "24 October 2025, 01:00 GMT+9"],
    ["Asia/Tokyo", "2025-10-23", "23 October 2025"],
    ["Europe/Budapest", "2025-10-23T14:00Z/2025-10-23T16:00Z", "23 October 2025, 16:00–18:00 CEST"],
    ["Europe/Budapest", "2025-24", "winter 2025–26"],
    ["Europe/Budapest", "1999-24", "winter 1999–2000"],
    ["Australia/Sydney", "2025-24", "winter 2025"],
    ["Australia/Sydney", "2025-22", "summer 2025–26"],
    ["Africa/Nairobi", "2025-22", "summer 2025"],
    ["Nowhere/Atlantis", "2025-10-23T14:00Z", "23 October 2025, 14:00 UTC"],
    [null, "2025-10-23T14:00Z", "23 October 2025, 14:00 UTC"],
  ])("in the time zone %s shows %s as %j", (timeZone, edtf, words) =>
    expect(displayDate(edtf, { timeZone })).toBe(words),
  );

  it("returns what is not EDTF as it is", () => {
    expect(displayDate(" by the end of autumn ")).toBe("by the end of autumn");
  });

  it("has words for every date", () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(displayDate(edtf)).toMatch(/\S/);
        expect(displayDate(edtf)).not.toMatch(/Invalid|undefined|null|NaN|X/);
      }),
    );
  });

  it("names no day that a date without one does not", () => {
    const month = fc.tuple(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 21, max: 41 }));
    fc.assert(
      fc.property(month, ([year, code]) => {
        expect(displayDate(`${year}-${code}`)).not.toMatch(/\b([1-9]|[12]\d|3[01]) [A-Z]/);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), anyNearEdtf),
        fc.string(),
        (text, timeZone) => {
          const expected = parseEdtf(text).ok ? expect.stringMatching(/\S/) : text.trim();
          expect(displayDate(text, { timeZone })).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
