import { describe, expect, it } from "vitest";
import { makeOf } from "./bare";
import { type Figure, isMet, median, table } from "./figure";

const figure = (measured: number, limit: Figure["limit"]): Figure => ({
  name: "speed",
  measured,
  unit: "",
  limit,
  from: {},
});

describe("a figure", () => {
  it.each([
    [0.8, { atLeast: 0.8 }, true],
    [0.79, { atLeast: 0.8 }, false],
    [60, { atMost: 60 }, true],
    [60.1, { atMost: 60 }, false],
    [Number.NaN, { atLeast: 0 }, false],
    [Number.NaN, { atMost: 9 }, false],
  ])("of %s against %j", (measured, limit, met) => {
    expect(isMet(figure(measured, limit))).toBe(met);
  });

  it("stands in a table beside its limit", () => {
    const figures = [
      figure(0.914, { atLeast: 0.8 }),
      { ...figure(5, { atMost: 4 }), name: "start", unit: "s" as const },
    ];
    expect(table(figures)).toBe(
      "figure  measured  limit\nspeed   0.91      ≥ 0.8  met\nstart   5 s       ≤ 4    MISSED",
    );
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])("is taken from the middle of several runs: %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe("what a page is made of", () => {
  it("counts what is outside scripts", () => {
    const html = "<html><body><p>é</p><script>'<p><p>'</script></body></html>";
    expect(makeOf(html)).toEqual({
      bytes: Buffer.byteLength("<html><body><p>é</p></body></html>"),
      elements: 3,
    });
  });
});
