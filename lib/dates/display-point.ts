import { t } from "@/lib/language";
import { estimatedYears } from "./bounds";
import { fillIn, fittingDays, hasUnspecified } from "./digits";
import { type Form, formatDay, formatInstant, formatList, type Precision, type Shape } from "./format";
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

/** Words for a date, and whether they name it or tell only about where it lies. */
export interface Said {
  text: string;
  as: "named" | "between" | "within" | "either" | "unknown";
}

export function displayPoint(point: Point, where: Where, form: Form = "alone"): string {
  const governs = isAround(point) && displayUnqualified(point, where).as !== "between";
  return qualify(displayUnqualified(point, where, governs ? "of" : form), point);
}

function isAround(point: Point): boolean {
  const finest = unitsOf(point).at(-1);
  return "approximate" in point && finest !== undefined && point.approximate.includes(finest);
}

/** "around …", "… (uncertain)", "… (day uncertain, year approximate)". */
export function qualify({ text, as }: Said, point: Point): string {
  if (!("uncertain" in point)) return text;
  const units = unitsOf(point);
  const { uncertain, approximate } = point;
  const around = isAround(point) && as !== "between";
  const notes = [
    uncertain.length === units.length ? t("dates.uncertain") : note(uncertain, "dates.units_uncertain"),
    around ? "" : note(approximate, "dates.units_approximate"),
  ].filter(Boolean);
  const date = around ? t("dates.around", { date: text }) : text;
  return `${date}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

export function displayUnqualified(point: Point, where: Where, form: Form = "alone"): Said {
  switch (point.kind) {
    case "time":
      return named(formatInstant(point.at, where.timeZone));
    case "season":
      return named(seasonName(point, where.hemisphere, form));
    case "estimate": {
      const [first, last] = estimatedYears(point);
      if (first === last) return named(`${first}`);
      const words = { first: `${first}`, last: `${last}`, year: `${point.year}` };
      return { text: t("dates.estimated", words), as: "between" };
    }
    case "calendar":
      return displayDigits(point.digits, form);
  }
}

const named = (text: string): Said => ({ text, as: "named" });

/** Null where digits are missing or anything is marked uncertain or approximate. */
export function exactDay(point: CalendarPoint): PreciseDay | null {
  if (hasUnspecified(point.digits) || isQualified(point)) return null;
  return firstDay(point.digits);
}

/** "8 or 9 April 2020": what the last one says is not said before. All have one precision. */
export function joinDays(days: readonly PreciseDay[], word: "and" | "or", form: Form = "alone"): string {
  const last = days.at(-1);
  if (!last) return "";
  const shape = shapeBefore(last, days);
  const before = days.slice(0, -1).map((day) => formatDay(day, shape, form));
  return formatList([...before, formatDay(last, last.precision, form)], word);
}

function shapeBefore(last: PreciseDay, days: readonly PreciseDay[]): Shape {
  const sameYear = days.every((day) => day.year === last.year);
  const sameMonth = sameYear && days.every((day) => day.month === last.month);
  return shortened(last.precision, sameYear, sameMonth);
}

function isQualified({ uncertain, approximate }: Qualification): boolean {
  return uncertain.length + approximate.length > 0;
}

export function precisionOf(digits: Digits): Precision {
  return digits.length === 3 ? "day" : digits.length === 2 ? "month" : "year";
}

function displayDigits(digits: Digits, form: Form): Said {
  const [year = "", ...rest] = digits;
  if (!hasUnspecified(digits)) return named(formatDay(firstDay(digits), precisionOf(digits), form));
  if (!/[^X]/.test(digits.join(""))) return { text: t("dates.unknown", { form }), as: "unknown" };
  if (digits.at(-1) === "XX") return displayWithin(digits, form);
  if (year === "XXXX") {
    const { text, as } = displayInLeapYear(rest, form);
    return { text: t("dates.year_unknown", { date: text }), as };
  }
  if (/^[1-9]\d\dX$/.test(year) && rest.length === 0)
    return named(t("dates.decade", { year: year.replace("X", "0"), form }));
  return displayFitting(digits, form);
}

/** "a day in October 2025", "a month in the 2020s", "a day between October and December 2025". */
function displayWithin(digits: Digits, form: Form): Said {
  const known = digits.slice(0, digits.findLastIndex((unit) => unit !== "XX") + 1);
  const { text, as } = displayDigits(known, "of");
  const words =
    as === "between"
      ? t(`dates.${precisionOf(digits)}_at`, { between: text, form })
      : t(`dates.${precisionOf(digits)}_in`, { period: text, form });
  return { text: words, as: "within" };
}

/** A leap year, so that 29 February can be shown. */
function displayInLeapYear(monthAndDay: Digits, form: Form): Said {
  const { text, as } = displayDigits(["2000", ...monthAndDay], form);
  return { text: text.replace(" 2000", ""), as };
}

/** "10 October 2025", "30 or 31 October 2025", "between October and December 2025". */
function displayFitting(digits: Digits, form: Form): Said {
  const precision = precisionOf(digits);
  const days: PreciseDay[] = [];
  for (const date of fillIn(digits.join("-"))) {
    const fit = fittingDays(date.split("-"));
    if (fit) days.push({ ...fit.first, precision });
    if (days.length > 2) return displayBetween(firstDay(digits), lastDay(digits));
  }
  return { text: joinDays(days, "or", form), as: days.length > 1 ? "either" : "named" };
}

function displayBetween(first: PreciseDay, last: PreciseDay): Said {
  const words = {
    first: formatDay(first, shapeBefore(last, [first, last]), "of"),
    last: formatDay(last, last.precision, "of"),
  };
  return { text: t("dates.between", words), as: "between" };
}

function shortened(precision: Precision, sameYear: boolean, sameMonth: boolean): Shape {
  if (!sameYear || precision === "year") return precision;
  if (precision === "month") return "monthAlone";
  return sameMonth ? "dayAlone" : "dayAndMonth";
}

function note(units: readonly Unit[], key: "dates.units_uncertain" | "dates.units_approximate"): string {
  const names = units.map((unit) => t(`dates.units.${unit}`));
  return units.length > 0 ? t(key, { units: formatList(names, "and") }) : "";
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
