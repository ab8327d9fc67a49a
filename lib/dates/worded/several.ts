import { nothing, type Read, type Readings } from "./reading";

const between = /^(?:between|між)\s+(.+?)\s+(?:and|та|і|й)\s+(.+)$/u;
const either = /^(?:either\s+)?(.+?)\s+(?:or|або|чи)\s+(.+)$/u;
const isPoint = (date: string) => /^\d{4}(?:-\d\d){0,2}$/.test(date);

/** “24 or 25 November”, “between 5 and 7 October”: one of them, it is not said which. */
export const readSeveral =
  (read: Read): Read =>
  (text, from) => {
    const [, first, last] = between.exec(text) ?? [];
    if (first && last)
      return oneOf(pairs(read(spelledOut(first, last), from), read(last, from)), (a, b) => `[${a}..${b}]`);
    const [, one, other] = either.exec(text) ?? [];
    if (one && other)
      return oneOf(pairs(read(spelledOut(one, other), from), read(other, from)), (a, b) => `[${a},${b}]`);
    return nothing;
  };

/** “24” before “25 November” is a day of that month. */
const spelledOut = (one: string, other: string) =>
  /^\d{1,2}(?:st|nd|rd|th)?$/u.test(one) ? other.replace(/\d{1,2}/u, one) : one;

function pairs(ones: Readings, others: Readings): [string, string][] {
  if (ones.length !== others.length) return [];
  return ones.flatMap((one, index) => {
    const other = others[index];
    return other && isPoint(one) && isPoint(other) && one <= other ? [[one, other] as [string, string]] : [];
  });
}

const oneOf = (found: [string, string][], join: (one: string, other: string) => string): Readings =>
  found.map(([one, other]) => join(one, other));
