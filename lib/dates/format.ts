import { utc } from "./digits";
import type { Day } from "./model";

/** How much of a day is said: the units a full date of that precision has. */
export type Precision = "year" | "month" | "day";

const locale = "en-GB";

const shapes = {
  year: { year: "numeric" },
  month: { month: "long", year: "numeric" },
  day: { day: "numeric", month: "long", year: "numeric" },
  monthAlone: { month: "long" },
  dayAndMonth: { day: "numeric", month: "long" },
  dayAlone: { day: "numeric" },
  minutes: { hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type Shape = keyof typeof shapes;

const lists = {
  and: new Intl.ListFormat(locale, { type: "conjunction" }),
  or: new Intl.ListFormat(locale, { type: "disjunction" }),
};

// Making one costs as much as a hundred uses.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(shape: Shape, timeZone = "UTC"): Intl.DateTimeFormat {
  const key = `${shape} ${timeZone}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone });
    formats.set(key, found);
  }
  return found;
}

export function formatDay(day: Day, shape: Shape): string {
  return format(shape).format(utc(day));
}

/** "1–5 October 2025", "27 October – 2 November 2025", "October–November 2025". */
export function formatDays(first: Day, last: Day, precision: Precision): string {
  return dashed(format(precision).formatRange(utc(first), utc(last)));
}

/** "23 October 2025, 14:00 UTC"; seconds only where there are any. */
export function formatInstant(at: Date, timeZone: string): string {
  return `${format("day", timeZone).format(at)}, ${format(clock(at), timeZone).format(at)}`;
}

/** "23 October 2025, 14:00–16:00 UTC" within one day of that time zone, else null. */
export function formatInstants(first: Date, last: Date, timeZone: string): string | null {
  const day = format("day", timeZone).format(first);
  if (day !== format("day", timeZone).format(last)) return null;
  const shape = clock(first) === "seconds" ? "seconds" : clock(last);
  return `${day}, ${dashed(format(shape, timeZone).formatRange(first, last))}`;
}

/** "8, 9 and 10", "8, 9 or 10". */
export function formatList(items: readonly string[], conjunction: "and" | "or"): string {
  return lists[conjunction].format(items);
}

/** The time zone by the name this runtime has for it; UTC where it has none. */
export function knownTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function clock(at: Date): "minutes" | "seconds" {
  return at.getUTCSeconds() === 0 ? "minutes" : "seconds";
}

/** An en dash is closed up between single words and spaced otherwise; ICU releases differ, and use thin spaces. */
function dashed(range: string): string {
  const [left = "", right] = range.split(/\s*–\s*/u);
  if (right === undefined) return left;
  return left.includes(" ") ? `${left} – ${right}` : `${left}–${right}`;
}
