import { locale } from "@/lib/language";
import { utc } from "./digits";
import type { Day } from "./model";

/** How much of a day is said: the units a full date of that precision has. */
export type Precision = "year" | "month" | "day";

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

/**
 * How a date stands in a sentence: by itself, or after a word that governs its case ("of"), which shows in languages
 * that inflect months: «жовтень», «до жовтня».
 */
export type Form = "alone" | "of";

const listTypes = { and: "conjunction", or: "disjunction" } as const;

// Making one costs as much as a hundred uses.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(shape: Shape, timeZone = "UTC"): Intl.DateTimeFormat {
  const key = `${locale()} ${shape} ${timeZone}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale(), { ...shapes[shape], timeZone });
    formats.set(key, found);
  }
  return found;
}

export function formatDay(day: Day, shape: Shape, form: Form = "alone"): string {
  if (form === "of" && (shape === "month" || shape === "monthAlone")) return monthOf(day, shape);
  return bare(format(shape).format(utc(day)));
}

/** A month as it stands after a day, which is where `Intl` inflects it. */
function monthOf(day: Day, shape: "month" | "monthAlone"): string {
  const parts = format(shape === "month" ? "day" : "dayAndMonth").formatToParts(utc(day));
  const from = parts.findIndex(({ type }) => type === "month");
  const words = parts.slice(from).map(({ value }) => value);
  return bare(words.join(""));
}

/** Without an abbreviation after the year («2025 р.»), for a sentence may end there, or go on with a comma. */
const bare = (date: string): string => date.replace(/\s\p{L}\.(?=$|\s–)/gu, "");

/** "1–5 October 2025", "27 October – 2 November 2025", "October–November 2025". */
export function formatDays(first: Day, last: Day, precision: Precision): string {
  return dashed(bare(format(precision).formatRange(utc(first), utc(last))));
}

/** "23 October 2025, 14:00 UTC"; seconds only where there are any. */
export function formatInstant(at: Date, timeZone: string): string {
  return `${bare(format("day", timeZone).format(at))}, ${format(clock(at), timeZone).format(at)}`;
}

/** A moment of the record, in UTC: "23 October 2025, 14:00 UTC"; to the second where moments are told apart. */
export function displayMoment(at: Date, isExact = false): string {
  return `${bare(format("day").format(at))}, ${format(isExact ? "seconds" : "minutes").format(at)}`;
}

/** "23 October 2025, 14:00–16:00 UTC" within one day of that time zone, else null. */
export function formatInstants(first: Date, last: Date, timeZone: string): string | null {
  const day = format("day", timeZone).format(first);
  if (day !== format("day", timeZone).format(last)) return null;
  const shape = clock(first) === "seconds" ? "seconds" : clock(last);
  return `${bare(day)}, ${dashed(format(shape, timeZone).formatRange(first, last))}`;
}

/** "8, 9 and 10", "8, 9 or 10". */
export function formatList(items: readonly string[], conjunction: "and" | "or"): string {
  return new Intl.ListFormat(locale(), { type: listTypes[conjunction] }).format(items);
}

/** The time zone by the name this runtime has for it; UTC where it has none. */
export function knownTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
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
