import { t } from "@/lib/language";
import { utc } from "./digits";
import type { Form } from "./format";
import type { Hemisphere, SeasonPoint } from "./model";

interface Season {
  /** First month, from 1. A season that starts in December runs into the next year. */
  month: number;
  months: 3 | 4 | 6;
  name: (typeof names)[number] | (typeof parts)[number];
  hemisphere?: Hemisphere;
}

const names = ["spring", "summer", "autumn", "winter"] as const;
const parts = [
  "quarter_1",
  "quarter_2",
  "quarter_3",
  "quarter_4",
  "third_1",
  "third_2",
  "third_3",
  "half_1",
  "half_2",
] as const;

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
  // 21–24 name no hemisphere; the months here are the northern ones.
  ...seasons(3),
  ...seasons(3, "northern"),
  ...seasons(9, "southern"),
  { month: 1, months: 3, name: "quarter_1" },
  { month: 4, months: 3, name: "quarter_2" },
  { month: 7, months: 3, name: "quarter_3" },
  { month: 10, months: 3, name: "quarter_4" },
  { month: 1, months: 4, name: "third_1" },
  { month: 5, months: 4, name: "third_2" },
  { month: 9, months: 4, name: "third_3" },
  { month: 1, months: 6, name: "half_1" },
  { month: 7, months: 6, name: "half_2" },
];

/** How much further on 25–28 and 29–32 stand than the seasons 21–24 that name no hemisphere. */
const codesFrom: Record<Hemisphere, number> = { northern: 4, southern: 8 };

/** Everything a season can mean: in both hemispheres where it names none and none is known. */
export function seasonBounds(
  { year, code }: SeasonPoint,
  hemisphere: Hemisphere | null,
): { earliest: Date; latest: Date } {
  const { month, months } = monthsOf(code, hemisphere);
  const next = utc({ year, month: month + months, day: 1 });
  return { earliest: utc({ year, month, day: 1 }), latest: new Date(next.getTime() - 1) };
}

/** The season of the other hemisphere lies half a year away, so both together span nine months. */
function monthsOf(code: number, hemisphere: Hemisphere | null): { month: number; months: number } {
  const [north, south] = [season(code, "northern"), season(code, "southern")];
  if (hemisphere || code > 24) return hemisphere === "southern" ? south : north;
  return { month: Math.min(north.month, south.month), months: 9 };
}

/**
 * "autumn 2025", "winter 2025–26", "southern-hemisphere spring 2025", "the first quarter of 2025". Whether a winter
 * or a summer runs into the next year is said only where the hemisphere is known.
 */
export function seasonName(
  { year, code }: SeasonPoint,
  hemisphere: Hemisphere | null,
  form: Form = "alone",
): string {
  const { name, month, months, hemisphere: named } = season(code, hemisphere);
  const isSeason = names.some((one) => one === name);
  const runsOn = isSeason && (named ?? hemisphere) !== null && month + months > 13;
  const words = t(`dates.${name}`, { years: runsOn ? acrossNewYear(year) : `${year}`, form });
  return isSeason && code > 24 && named ? t(`dates.${named}`, { season: words }) : words;
}

function acrossNewYear(year: number): string {
  const next = year + 1;
  return next % 100 === 0 ? `${year}–${next}` : `${year}–${String(next % 100).padStart(2, "0")}`;
}

function season(code: number, hemisphere: Hemisphere | null): Season {
  const found = table[code <= 24 && hemisphere ? code + codesFrom[hemisphere] - 21 : code - 21];
  if (!found) throw new RangeError(`No season has the code ${code}.`);
  return found;
}
