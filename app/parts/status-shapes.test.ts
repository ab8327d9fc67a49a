import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { statuses } from "@/meetings/vocabulary";
import { stances } from "@/statements/vocabulary";
import { differShape, maskOf, type Shape, stanceShapes, statusShapes } from "./status-shapes";

const shapes: Record<string, Shape> = { ...statusShapes, ...stanceShapes, differ: differShape };

describe("the shapes of statuses and stances", () => {
  test("are as many as there are words", () => {
    expect(Object.keys(shapes)).toEqual([...statuses, ...stances, "differ"]);
  });

  test.for([
    ["statuses", Object.values(statusShapes)],
    ["stances", Object.values(stanceShapes)],
  ] as const)("tell all %s apart without colour", ([, of]) => {
    expect(new Set(of.map(maskOf)).size).toBe(of.length);
  });

  test("are the same in the stylesheet", () => {
    const css = readFileSync(new URL("../styles/marks.css", import.meta.url), "utf8");
    const found = [
      ...css.matchAll(/\[data-mark="(\w+)"\] \{\s*--mark: url\("data:image\/svg\+xml,([^"]*)"\)/g),
    ];
    expect(Object.fromEntries(found.map(([, mark, mask]) => [mark, mask]))).toEqual(
      Object.fromEntries(Object.entries(shapes).map(([mark, shape]) => [mark, maskOf(shape)])),
    );
  });
});
