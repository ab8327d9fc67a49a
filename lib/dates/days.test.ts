import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import {
  dayIn,
  displayDate,
  displaySince,
  edgesOf,
  endOfDay,
  hemisphereMeant,
  hemisphereOf,
  parseEdtf,
  seasonsIn,
} from ".";
import { anyDay } from "./any-date";

function date(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
}

describe("the days a date can mean", () => {
  it.each([
    ["2025-10-23", "Asia/Tokyo", "2025-10-23", "2025-10-23"],
    ["2025-10", "America/New_York", "2025-10-01", "2025-10-31"],
    ["../2025-10-21", "UTC", null, "2025-10-21"],
    ["2025-10-21/..", "UTC", "2025-10-21", null],
    ["2025-10-23T20:00Z", "UTC", "2025-10-23T20:00", "2025-10-23T20:00"],
    ["2025-10-23T20:00Z", "Asia/Tokyo", "2025-10-24T20:00", "2025-10-24T20:00"],
    ["2025-10-23T02:00Z", "America/New_York", "2025-10-22T02:00", "2025-10-22T02:00"],
    ["../2025-10-23T20:00Z", "Asia/Tokyo", null, "2025-10-24T20:00"],
    ["2025-10-22/2025-10-23T20:00Z", "Asia/Tokyo", "2025-10-22", "2025-10-24T20:00"],
    ["2025-10-23T00:00Z/2025-10-25", "America/New_York", "2025-10-22T00:00", "2025-10-25"],
    ["[2025-10-20,2025-10-23T20:00Z]", "Asia/Tokyo", "2025-10-20", "2025-10-24T20:00"],
  ])("of %s in %s", (edtf, timeZone, first, last) => {
    const edges = edgesOf(date(edtf), timeZone);
    const [from, to] = [edges.first, edges.last].map(
      (edge) => edge && `${edge.day}${edge.clock ? edge.clock.toISOString().slice(10, 16) : ""}`,
    );
    expect([from, to]).toEqual([first, last]);
  });
});

describe("the end of a day", () => {
  it.each([
    ["2025-10-23", "UTC", "2025-10-24T00:00:00.000Z"],
    ["2025-10-23", "America/New_York", "2025-10-24T04:00:00.000Z"],
    ["2025-10-23", "Pacific/Kiritimati", "2025-10-23T10:00:00.000Z"],
    ["2025-10-23", "Pacific/Pago_Pago", "2025-10-24T11:00:00.000Z"],
    ["2025-10-26", "Europe/Budapest", "2025-10-26T23:00:00.000Z"],
    // Summer time began at midnight: this day's end is the next one's 01:00.
    ["2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    // Samoa left out the 30th.
    ["2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
  ])("%s in %s is %s", (day, timeZone, expected) =>
    expect(endOfDay(day, timeZone).toISOString()).toBe(expected),
  );

  it("is the first instant that is no longer of that day or of one before", () => {
    const zone = fc.constantFrom(
      "UTC",
      "Asia/Kathmandu",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Europe/Budapest",
    );
    fc.assert(
      fc.property(anyDay, zone, (day, timeZone) => {
        const end = endOfDay(day, timeZone);
        expect(dayIn(timeZone, end) > day).toBe(true);
        expect(dayIn(timeZone, new Date(end.getTime() - 1)) > day).toBe(false);
      }),
    );
  });
});

describe("displaySince", () => {
  it.each([
    ["2025-10-21", "since 21 October 2025"],
    ["2025-10", "since October 2025"],
    ["2025-10-21~", "since around 21 October 2025"],
    ["../2025-10-21", "by 21 October 2025"],
    ["/2025-10-21", "by 21 October 2025"],
    ["../2025-10", "by the end of October 2025"],
    ["..2025-10-01/2025-10-21", "by 21 October 2025"],
    ["2025-10-21/..", "since 21 October 2025"],
    ["2025-10-21/", "since 21 October 2025"],
    ["2025-10-01/2025-10-10", "since some time in 1–10 October 2025"],
    ["2025-10-01/2025-11", "since some time from 1 October 2025 to November 2025"],
    ["2025-10-21/2025-10-21", "since 21 October 2025"],
    ["[2025-10-20,2025-10-21]", "since 20 or 21 October 2025"],
    ["2025-10-21T14:00Z", "since 21 October 2025, 16:00 CEST"],
    ["../2025-10-21T14:00Z", "by 21 October 2025, 16:00 CEST"],
  ])("says of %s: %j", (edtf, words) =>
    expect(displaySince(edtf, { timeZone: "Europe/Budapest" })).toBe(words),
  );
});

describe("the hemisphere of a place", () => {
  it.each([
    [{ country: "HU" }, "northern"],
    [{ country: "AU" }, "southern"],
    [{ country: "KE" }, null],
    [{ country: "AU", timeZone: "Europe/Budapest" }, "southern"],
    [{ timeZone: "Europe/Budapest" }, "northern"],
    [{ timeZone: "America/Sao_Paulo" }, "southern"],
    [{ timeZone: "Africa/Johannesburg" }, "southern"],
    [{ timeZone: "Africa/Nairobi" }, null],
    [{ timeZone: "UTC" }, null],
    [{ country: null, timeZone: null }, null],
  ])("%j: %s", (place, expected) => expect(hemisphereOf(place)).toBe(expected));
});

describe("the name of a season", () => {
  it.each([
    ["2025-24", "northern", null, "winter 2025–26"],
    ["2025-24", "southern", null, "winter 2025"],
    ["2025-22", "southern", "Europe/Kyiv", "summer 2025–26"],
    ["2025-24", "southern", "Europe/Kyiv", "winter 2025"],
    ["2025-24", null, "Europe/Kyiv", "winter 2025–26"],
    ["2025-24", null, null, "winter 2025"],
    ["../2025-22", "southern", null, "by the end of summer 2025"],
    ["../2025-22", "northern", "Australia/Sydney", "by the end of summer 2025"],
    ["[2025-22,2026-22]", "southern", null, "summer 2025–26 or summer 2026–27"],
    ["2025-28", "southern", null, "northern-hemisphere winter 2025–26"],
    ["2025-10-23", "southern", null, "23 October 2025"],
  ] as const)("%s counted in the %s hemisphere, in %s: %s", (edtf, hemisphere, timeZone, words) => {
    const parsed = parseEdtf(edtf);
    const date = parsed.ok && seasonsIn(parsed.date, hemisphere);
    expect(date && displayDate(edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) })).toBe(words);
  });
});
