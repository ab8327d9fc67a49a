import { plusDays, weekdayOf, weekOf } from "./days";
import { current, last, next } from "./lexicon";
import type { From, Readings } from "./reading";

const said = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");
const [isLast, isNext, isThis] = [said(last), said(next), said(current)];

/**
 * The days that a weekday can be, by the words before it: “last Friday” is the last that was or that of last week,
 * “next Friday” the next to come or that of next week, “Friday” either side of today.
 * @param weekday ISO 8601: Monday is 1.
 */
export function weekdaysMeant(text: string, weekday: number, { today, past }: From): Readings {
  const inWeek = (weeks: number) => plusDays(weekOf(today).monday, weeks * 7 + weekday - 1);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const [before, after] = [plusDays(today, ahead === 0 ? -7 : ahead - 7), plusDays(today, ahead || 7)];
  if (isLast.test(text)) return distinct([before, inWeek(-1)]);
  if (isNext.test(text)) return distinct([after, inWeek(1)]);
  if (isThis.test(text)) return [inWeek(0)];
  if (ahead === 0) return past ? [today, before] : [today, after];
  return past ? [before] : [before, after];
}

const distinct = (days: readonly string[]) => [...new Set(days)];
