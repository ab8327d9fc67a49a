import { daysBetween, exists, monthText, partsOf, plusMonths, textOf } from "./days";
import type { From, Read, Readings } from "./reading";

interface Yearless {
  month: number;
  day?: number | undefined;
}

const ofMonth = /^(?:(?:on|at)\s+)?(?:the\s+(\d{1,2})(?:st|nd|rd|th)|(\d{1,2})(?:-го|\s+числа))$/u;

/** “The 21st”, of this month or of the one on the other side of today. */
export const readDayOfMonth: Read = (text, { today, past }) => {
  const [, english, ukrainian] = ofMonth.exec(text) ?? [];
  const day = Number(english ?? ukrainian ?? 0);
  const days = [-1, 0, 1].flatMap((months) => {
    const whole = { ...partsOf(`${plusMonths(today, months)}-01`), day };
    return exists(whole) ? [textOf(whole)] : [];
  });
  const [before, after] = [days.filter((one) => one <= today).at(-1), days.find((one) => one > today)];
  return [before, past ? undefined : after].filter((one) => one !== undefined);
};

/** A day further off is a slip of a time zone away from today, at most. */
const grace = 1;

/**
 * A day or a month that comes every year: the one that has come about last, where only that can be meant; else the
 * nearest, and the second nearest with it where that is not twice as far.
 */
export function nearest(
  { month, day }: Yearless,
  { today, past }: From,
  fits: (day: string) => boolean = () => true,
): Readings {
  const { year } = partsOf(today);
  const found = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((off) => ({ year: year + off, month, day: day ?? 1 }))
    .filter((whole) => exists(whole) && fits(textOf(whole)))
    .map((whole) => ({
      text: day === undefined ? monthText(whole.year, month) : textOf(whole),
      first: daysBetween(today, textOf(whole)),
      off: distance(today, whole, day === undefined),
    }));
  if (past)
    return found
      .filter(({ first }) => first <= grace)
      .slice(-1)
      .map(({ text }) => text);
  const [one, other] = found.toSorted((a, b) => a.off - b.off);
  if (!one) return [];
  return other && other.off < 2 * one.off
    ? [one, other].sort((a, b) => a.first - b.first).map(({ text }) => text)
    : [one.text];
}

function distance(
  today: string,
  whole: { year: number; month: number; day: number },
  isMonth: boolean,
): number {
  const here = partsOf(today);
  if (isMonth && here.year === whole.year && here.month === whole.month) return 0;
  return Math.abs(daysBetween(today, textOf(isMonth ? { ...whole, day: 15 } : whole)));
}
