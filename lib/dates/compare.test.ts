import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { anyEdtf } from "./any-date";
import { calendarDate } from "./calendar-date";
import { compareSpans } from "./compare";
import { type ImpreciseDate, parseEdtf } from "./parse";

function date(edtf: string): ImpreciseDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
}

const anyDate = anyEdtf.map(date);

describe("compareSpans", () => {
  it("sorts by earliest, then latest, with open beginnings first and open ends last", () => {
    const inOrder = [
      "../2025-09",
      "../2025-11-30",
      "XXXX-10-23",
      "2025-10-23T00:00Z",
      "2025-10-23",
      "2025-10-23/2025-10-24",
      "2025-10-23/",
      "2025-10-24",
    ];
    const sorted = inOrder.toReversed().map(date).sort(compareSpans);
    expect(sorted.map(({ edtf }) => edtf)).toEqual(inOrder);
  });

  it("is antisymmetric, and zero only for the same bounds", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(compareSpans(a, b) + compareSpans(b, a)).toBe(0);
        expect(compareSpans(a, b) === 0).toBe(
          a.earliest?.getTime() === b.earliest?.getTime() && a.latest?.getTime() === b.latest?.getTime(),
        );
        expect(compareSpans(a, a)).toBe(0);
      }),
    );
  });

  it("is transitive", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (...dates) => {
        const [a, b, c] = dates.sort(compareSpans);
        if (!a || !b || !c) throw new Error("Sorting lost a date.");
        expect(compareSpans(a, b)).toBeLessThanOrEqual(0);
        expect(compareSpans(b, c)).toBeLessThanOrEqual(0);
        expect(compareSpans(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("calendarDate", () => {
  it.each([
    ["2025-10", "2025-10-01", "2025-10-31"],
    ["../0045-03-15", "", "0045-03-15"],
    ["2025-10-23T23:30-04:00", "2025-10-24", "2025-10-24"],
  ])("gives the UTC days that bound %s", (edtf, earliest, latest) => {
    expect(calendarDate(date(edtf).earliest)).toBe(earliest);
    expect(calendarDate(date(edtf).latest)).toBe(latest);
  });
});
