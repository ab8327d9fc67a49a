import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { parseJson } from "./parse-json";

describe("parseJson", () => {
  it("reads what the engine reads, with or without a byte-order mark", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
        expect(parseJson(`\uFEFF${text}`)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ["", 1, 1],
    ["abc", 1, 1],
    ['{"a":', 1, 6],
    ['{"a":1 "b":2}', 1, 8],
    ['{"a":tru}', 1, 9],
    ['{"a":1,}', 1, 8],
    ["{'a':1}", 1, 2],
    ["[01]", 1, 3],
    ["[-x]", 1, 3],
    ["[1e]", 1, 4],
    ["[NaN]", 1, 2],
    ['["\\x"]', 1, 4],
    ['["\\u12"]', 1, 7],
    ['"abc', 1, 5],
    ['{"a":"x\ny"}', 1, 8],
    ['{"a":1}\n\n}', 3, 1],
    ['{\n  "a": 1,\n  "b": [1, 2,\n  ]\n}', 4, 3],
    [`{"x":"${"a".repeat(60)}",\n"y":tru,"z":1}`, 2, 8],
    [`[${"1,".repeat(10_000)}\n  ,1]`, 2, 3],
  ])("says where %j goes wrong", (text, row, column) => {
    const { message } = parseJson(text) as { message: string };
    expect(message).toMatch(new RegExp(`^Expected JSON; line ${row}, column ${column}: [A-Z].*[^.]\\.$`));
  });

  it("finds the character that spoils a text, wherever it stands", () => {
    fc.assert(
      fc.property(fc.array(fc.json(), { minLength: 1 }), fc.nat(), (items, chosen) => {
        const at = chosen % items.length;
        const before = `[${items
          .slice(0, at)
          .map((item) => `${item},\n`)
          .join("")}`;
        const { message } = parseJson(`${before}?,${items.join(",")}]`) as { message: string };
        const rows = before.split("\n");
        expect(message).toContain(`line ${rows.length}, column ${(rows.at(-1)?.length ?? 0) + 1}:`);
      }),
    );
  });
});
