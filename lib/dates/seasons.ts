import { utc } from "./digits";
import type { SeasonPoint } from "./model";

type Hemisphere = "northern" | "southern";

interface Season {
  /** First month, from 1. A season that starts in December runs into the next year. */
  month: number;
  months: 3 | 4 | 6;
  name: string;
  hemisphere?: Hemisphere;
}

const names = ["spring", "summer", "autumn", "winter"];

/** Seasons are whole months, as meteorologists count them: a newsroom's "by the end of autumn" is 30 November. */
function seasons(springStarts: number, hemisphere?: Hemisphere): Season[] {
  return names.map((name, index) => ({
    name,
    month: ((springStarts - 1 + index * 3) % 12) + 1,
    months: 3,
    ...(hemisphere && { hemisphere }),
  }));
}

const table: readonly Season[] = [
  // 21–24 name no hemisphere; read as northern.
  ...seasons(3),
  ...seasons(3, "northern"),
  ...seasons(9, "southern"),
  { month: 1, months: 3, name: "the first quarter" },
  { month: 4, months: 3, name: "the second quarter" },
  { month: 7, months: 3, name: "the third quarter" },
  { month: 10, months: 3, name: "the fourth quarter" },
  { month: 1, months: 4, name: "the first four months" },
  { month: 5, months: 4, name: "the middle four months" },
  { month: 9, months: 4, name: "the last four months" },
  { month: 1, months: 6, name: "the first half" },
  { month: 7, months: 6, name: "the second half" },
];

export function seasonBounds({ year, code }: SeasonPoint): { earliest: Date; latest: Date } {
  const { month, months } = season(code);
  const next = utc({ year, month: month + months, day: 1 });
  return { earliest: utc({ year, month, day: 1 }), latest: new Date(next.getTime() - 1) };
}

/** "autumn 2025", "winter 2025–26", "southern-hemisphere spring 2025", "the first quarter of 2025". */
export function seasonName({ year, code }: SeasonPoint): string {
  const { name, hemisphere, month, months } = season(code);
  if (!names.includes(name)) return `${name} of ${year}`;
  const years = month + months > 13 ? acrossNewYear(year) : `${year}`;
  return hemisphere ? `${hemisphere}-hemisphere ${name} ${years}` : `${name} ${years}`;
}

function acrossNewYear(year: number): string {
  const next = year + 1;
  return next % 100 === 0 ? `${year}–${next}` : `${year}–${String(next % 100).padStart(2, "0")}`;
}

function season(code: number): Season {
  const found = table[code - 21];
  if (!found) throw new RangeError(`No season has the code ${code}.`);
  return found;
}
