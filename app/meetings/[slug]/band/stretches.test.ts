import { describe, expect, test } from "vitest";
import type { Span } from "@/app/parts/span";
import fc from "@/lib/properties";
import { stretchesOf } from "./stretches";

const span = (first: number | null, last: number | null): Span => ({ first, last });
const told = (stretches: ReturnType<typeof stretchesOf>) =>
  stretches.map(({ comes, holds }) => `${comes.join("~")} ${holds.join("-")}`);

describe("how long a status lasts in the picture", () => {
  test.for<[string, Span[], boolean, string[]]>([
    ["one, to the end", [span(20, 21)], false, ["20~21 21-100"]],
    ["one that was over at once", [span(20, 21)], true, ["20~21 21-21"]],
    ["until the next has begun", [span(20, 21), span(50, 51)], false, ["20~21 21-50", "50~51 51-100"]],
    [
      "by a day, since the one before",
      [span(20, 21), span(null, 60)],
      false,
      ["20~21 21-21", "21~60 60-100"],
    ],
    ["by a day, with nothing before", [span(null, 60)], false, ["0~60 60-100"]],
    ["from a day on, until the next", [span(20, null), span(50, 51)], false, ["20~51 51-51", "51~51 51-100"]],
    ["from a day on, with nothing after", [span(20, null)], false, ["20~100 100-100"]],
    ["of unknown day", [span(null, null)], false, ["0~100 100-100"]],
    ["two of one day", [span(20, 21), span(20, 21)], false, ["20~21 21-21", "21~21 21-100"]],
  ])("%s", ([, effects, isOver, expected]) => {
    expect(told(stretchesOf(effects, [0, 100], isOver))).toEqual(expected);
  });

  const edge = fc.option(fc.nat(100));

  test("never runs backwards, nor out of the picture, and is certain of one status at a time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ first: edge, last: edge }), { maxLength: 8 }),
        fc.boolean(),
        (effects, isOver) => {
          const stretches = stretchesOf(effects, [0, 100], isOver);
          const places = stretches.flatMap(({ comes, holds }) => [...comes, ...holds]);
          expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
          for (const [index, { comes, holds }] of stretches.entries()) {
            expect(comes[0]).toBeLessThanOrEqual(comes[1]);
            expect(holds[0]).toBe(comes[1]);
            expect(holds[1]).toBeLessThanOrEqual(Math.max(stretches[index + 1]?.holds[0] ?? 100, holds[0]));
          }
        },
      ),
    );
  });
});
