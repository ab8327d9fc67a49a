import type { Day, Digits } from "./model";

const ascending = "0123456789";
const descending = "9876543210";

/** The first and the last day that fit; null when none does, as 2025-02-29 or any 29 February in 19X1. */
export function fittingDays(digits: Digits): { first: Day; last: Day } | null {
  const first = firstFit(digits, ascending);
  const last = firstFit(digits, descending);
  return first && last && { first, last };
}

export function hasUnspecified(digits: Digits): boolean {
  return digits.join().includes("X");
}

/** Every way to fill in the digits that are not given, in the order the digits are tried. */
export function* fillIn(text: string, order = ascending): Generator<string, void, undefined> {
  if (!text.includes("X")) yield text;
  else for (const digit of order) yield* fillIn(text.replace("X", digit), order);
}

export function daysInMonth(year: number, month: number): number {
  return utc({ year, month: month + 1, day: 0 }).getUTCDate();
}

/** Midnight UTC as that day begins. `Date.UTC` would take the years 1 to 99 for 1901 to 1999. */
export function utc({ year, month, day }: Day): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function firstFit([years = "", months = "XX", days = "XX"]: Digits, order: string): Day | null {
  for (const year of fillIn(years, order)) {
    if (Number(year) < 1) continue;
    for (const month of fillIn(months, order)) {
      if (Number(month) < 1 || Number(month) > 12) continue;
      const length = daysInMonth(Number(year), Number(month));
      for (const day of fillIn(days, order)) {
        if (Number(day) >= 1 && Number(day) <= length)
          return { year: Number(year), month: Number(month), day: Number(day) };
      }
    }
  }
  return null;
}
