import { estimatedYears } from "./bounds";
import { fillIn, fittingDays, hasUnspecified } from "./digits";
import { formatDay, formatInstant, formatList, type Precision, type Shape } from "./format";
import type { CalendarPoint, Day, Digits, Hemisphere, Point, Qualification, Unit } from "./model";
import { seasonName } from "./seasons";

/** A day, or the month or year that the day stands for. */
export interface PreciseDay extends Day {
  precision: Precision;
}

/** Where a date is read: the clock (IANA) of its times of day, and whose seasons it means, if that is known. */
export interface Where {
  timeZone: string;
  hemisphere: Hemisphere | null;
}

export function displayPoint(point: Point, where: Where): string {
  return qualify(displayUnqualified(point, where), point);
}

/** "around …", "… (uncertain)", "… (day uncertain, year approximate)". */
export function qualify(text: string, point: Point): string {
  if (!("uncertain" in point)) return text;
  const units = unitsOf(point);
  const finest = units.at(-1);
  const { uncertain, approximate } = point;
  const around = finest !== undefined && approximate.includes(finest) && !text.startsWith("between");
  const notes = [
    uncertain.length === units.length ? "uncertain" : note(uncertain, "uncertain"),
    around ? "" : note(approximate, "approximate"),
  ].filter(Boolean);
  return `${around ? "around " : ""}${text}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

export function displayUnqualified(point: Point, where: Where): string {
  switch (point.kind) {
    case "time":
      return formatInstant(point.at, where.timeZone);
    case "season":
      return seasonName(point, where.hemisphere);
    case "estimate": {
      const [first, last] = estimatedYears(point);
      return first === last ? `${first}` : `between ${first} and ${last}, estimated ${point.year}`;
    }
    case "calendar":
      return displayDigits(point.digits);
  }
}

/** Null where digits are missing or anything is marked uncertain or approximate. */
export function exactDay(point: CalendarPoint): PreciseDay | null {
  if (hasUnspecified(point.digits) || isQualified(point)) return null;
  return firstDay(point.digits);
}

/** "8 or 9 April 2020": what the last one says is not said before. All have one precision. */
export function joinDays(days: readonly PreciseDay[], word: "and" | "or"): string {
  const last = days.at(-1);
  if (!last) return "";
  const sameYear = days.every((day) => day.year === last.year);
  const sameMonth = sameYear && days.every((day) => day.month === last.month);
  const shape = shortened(last.precision, sameYear, sameMonth);
  const before = days.slice(0, -1).map((day) => formatDay(day, shape));
  return formatList([...before, formatDay(last, last.precision)], word);
}

function isQualified({ uncertain, approximate }: Qualification): boolean {
  return uncertain.length + approximate.length > 0;
}

export function precisionOf(digits: Digits): Precision {
  return digits.length === 3 ? "day" : digits.length === 2 ? "month" : "year";
}

function displayDigits(digits: Digits): string {
  const [year = "", ...rest] = digits;
  if (!hasUnspecified(digits)) return formatDay(firstDay(digits), precisionOf(digits));
  if (!/[^X]/.test(digits.join(""))) return "date unknown";
  if (digits.at(-1) === "XX") return displayWithin(digits);
  if (year === "XXXX") return `${displayInLeapYear(rest)}, year unknown`;
  if (/^[1-9]\d\dX$/.test(year) && rest.length === 0) return `the ${year.replace("X", "0")}s`;
  return displayFitting(digits);
}

/** "a day in October 2025", "a month in the 2020s", "a day between October and December 2025". */
function displayWithin(digits: Digits): string {
  const period = displayDigits(digits.slice(0, digits.findLastIndex((unit) => unit !== "XX") + 1));
  return `a ${precisionOf(digits)} ${period.startsWith("between") ? "" : "in "}${period}`;
}

/** A leap year, so that 29 February can be shown. */
function displayInLeapYear(monthAndDay: Digits): string {
  return displayDigits(["2000", ...monthAndDay]).replace(" 2000", "");
}

/** "10 October 2025", "30 or 31 October 2025", "between October and December 2025". */
function displayFitting(digits: Digits): string {
  const precision = precisionOf(digits);
  const days: PreciseDay[] = [];
  for (const date of fillIn(digits.join("-"))) {
    const fit = fittingDays(date.split("-"));
    if (fit) days.push({ ...fit.first, precision });
    if (days.length > 2) return `between ${joinDays([firstDay(digits), lastDay(digits)], "and")}`;
  }
  return joinDays(days, "or");
}

function shortened(precision: Precision, sameYear: boolean, sameMonth: boolean): Shape {
  if (!sameYear || precision === "year") return precision;
  if (precision === "month") return "monthAlone";
  return sameMonth ? "dayAlone" : "dayAndMonth";
}

function note(units: readonly Unit[], word: string): string {
  return units.length > 0 ? `${formatList(units, "and")} ${word}` : "";
}

function unitsOf(point: Point): readonly Unit[] {
  if (point.kind === "season") return ["year", "season"];
  if (point.kind === "calendar") return (["year", "month", "day"] as const).slice(0, point.digits.length);
  return [];
}

function firstDay(digits: Digits): PreciseDay {
  return { ...existing(digits).first, precision: precisionOf(digits) };
}

function lastDay(digits: Digits): PreciseDay {
  return { ...existing(digits).last, precision: precisionOf(digits) };
}

function existing(digits: Digits): { first: Day; last: Day } {
  const days = fittingDays(digits);
  if (!days) throw new RangeError(`No day fits ${digits.join("-")}.`);
  return days;
}
