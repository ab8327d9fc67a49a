import { describe, expect, it } from "vitest";
import { makeOf } from "./bare";
import { type Figure, isMet, median, percentile, table } from "./figure";

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

  it("that could not be compared as it is meant to be is missed, whatever was measured", () => {
    expect(isMet({ ...figure(0.9, { atLeast: 0.8 }), lacks: "psql is not installed" })).toBe(false);
  });

  it("that is held to no limit is missed by none", () => {
    expect(isMet({ name: "size", measured: 9, unit: "MB", from: {} })).toBe(true);
  });

  it("stands in a table beside its limit", () => {
    const figures: Figure[] = [
      figure(0.914, { atLeast: 0.8 }),
      { ...figure(5, { atMost: 4 }), name: "start", unit: "s" },
      { ...figure(0.9, { atLeast: 0.8 }), lacks: "psql is not installed" },
      { ...figure(Number.NaN, { atLeast: 0.4 }), lacks: "nginx is not installed" },
      { name: "size", measured: 9, unit: "MB", from: {} },
    ];
    expect(table(figures).split("\n")).toEqual([
      "figure  measured  limit",
      "speed   0.91      ≥ 0.8  met",
      "start   5 s       ≤ 4    MISSED",
      "speed   0.90      ≥ 0.8  MISSED: psql is not installed",
      "speed   nothing   ≥ 0.4  MISSED: nginx is not installed",
      "size    9 MB",
    ]);
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])("is taken from the middle of several runs: %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it.each([
    [0.99, 198],
    [0.95, 190],
    [1, 200],
  ])("that %s of two hundred runs do not exceed", (share, most) => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(percentile(values, share)).toBe(most);
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
