import { describe, expect, test } from "vitest";
import fc from "@/lib/properties";
import { type Placed, placeLabels, reachOf, type Wanted, widthOf } from "./labels";

const label = (key: string, at: number, width = 100): Wanted => ({ key, at, width });
const told = (placed: readonly Placed[]) =>
  placed
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ key, row, anchor }) => `${key}${row}${anchor === "start" ? ">" : "<"}`);

describe("labels of a band", () => {
  test.for<[string, Wanted[], string[]]>([
    ["none", [], []],
    ["one", [label("a", 100)], ["a0>"]],
    ["one at the right edge ends there", [label("a", 690)], ["a0<"]],
    ["two with room", [label("a", 100), label("b", 300)], ["a0>", "b0>"]],
    ["two that are close, away from each other", [label("a", 350), label("b", 380)], ["a0<", "b0>"]],
    ["two of one day, the first on the right", [label("a", 350), label("b", 350)], ["a0>", "b0<"]],
    ["two of one day at the left edge", [label("a", 2), label("b", 2)], ["a1>", "b0>"]],
    ["two that are close at the right edge", [label("a", 690), label("b", 700)], ["a0<", "b1<"]],
    ["one that is wider than the picture", [label("a", 10, 800), label("b", 300)], ["b0>"]],
  ])("%s", ([, wanted, expected]) => {
    expect(told(placeLabels(wanted, 720, 4))).toEqual(expected);
  });

  test("the first that is wanted is there, where more come about on a day than there are rows for", () => {
    const wanted = ["a", "b", "c", "d", "e", "f", "g"].map((key) => label(key, 2));
    const placed = placeLabels(wanted, 720, 4);
    expect(placed).toHaveLength(4);
    expect(placed.map(({ key }) => key)).toContain("a");
  });

  const any = fc.uniqueArray(
    fc.record({ key: fc.uuid(), at: fc.nat(720), width: fc.integer({ min: 20, max: 260 }) }),
    { maxLength: 14, selector: ({ key }) => key },
  );

  test("touch neither each other nor a line to another, at any width", () => {
    fc.assert(
      fc.property(any, fc.double({ min: 1, max: 2, noNaN: true }), (wanted, wider) => {
        const placed = placeLabels(wanted, 720, 4).map((one) => ({ ...one, at: one.at * wider }));
        for (const one of placed) {
          const [from, to] = reachOf(one);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(720 * wider);
          for (const other of placed.filter(({ key }) => key !== one.key)) {
            const [start, end] = reachOf(other);
            if (one.row === other.row) expect(from >= end || start >= to).toBe(true);
            if (one.row > other.row) expect(one.at <= start || one.at >= end).toBe(true);
          }
        }
      }),
    );
  });

  test.for([
    ["Held", "Cancelled"],
    ["by 1 May", "by 11 November"],
    ["Moon", "月月月月"],
  ] as const)("%s is narrower than %s", ([one, other]) => {
    expect(widthOf(one, 14)).toBeLessThan(widthOf(other, 14));
  });
});
