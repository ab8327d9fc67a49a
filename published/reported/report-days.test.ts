import { describe, expect, it } from "vitest";
import { around, type ReportDay } from "./report-days";

const dayOf = (number: number) => `2025-10-${String(number).padStart(2, "0")}`;
/** A report day every other day from the 2nd on. */
const days = (count: number): ReportDay[] =>
  Array.from({ length: count }, (_, index) => ({
    day: dayOf(2 * (index + 1)),
    claims: 1,
    sources: 0,
    elsewhere: 0,
  }));

type Case = [
  count: number,
  day: number,
  steps: (number | null)[],
  listed: [from: number, to: number, count: number] | null,
];

describe("the report days around a day", () => {
  it.each<Case>([
    [0, 5, [null, null, null, null], null],
    [1, 1, [2, null, 2, 2], [2, 2, 1]],
    [1, 2, [2, null, null, 2], [2, 2, 1]],
    [1, 3, [2, 2, null, 2], [2, 2, 1]],
    [3, 4, [2, 2, 6, 6], [2, 6, 3]],
    // On a day without anything new, the one before is where the page came to stand so.
    [3, 5, [2, 4, 6, 6], [2, 6, 3]],
    // Of many the nearest ten.
    [15, 1, [2, null, 2, 30], [2, 20, 10]],
    [15, 14, [2, 12, 16, 30], [4, 22, 10]],
    [15, 31, [2, 30, null, 30], [12, 30, 10]],
  ])("of %i, around %i: %j", (count, day, [first, previous, next, last], listed) => {
    const found = around(days(count), dayOf(day));
    const named = (number: number | null | undefined) => (number ? dayOf(number) : null);
    expect(found).toMatchObject({
      first: named(first),
      previous: named(previous),
      next: named(next),
      last: named(last),
    });
    const { nearest } = found;
    expect([nearest[0]?.day, nearest.at(-1)?.day, nearest.length]).toEqual(
      listed ? [dayOf(listed[0]), dayOf(listed[1]), listed[2]] : [undefined, undefined, 0],
    );
  });
});
