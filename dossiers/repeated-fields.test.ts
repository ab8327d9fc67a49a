import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { repeatedFields } from "./repeated-fields";

describe("a field that one object has twice", () => {
  it.each<[text: string, pointers: string[]]>([
    ['{"a":1,"b":2}', []],
    ['{"a":{"x":1},"b":{"x":1}}', []],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":1,"a":1}', ["/a"]],
    ['{"a":1,"\\u0061":2,"a":3}', ["/a", "/a"]],
    [
      '{"list":[{"key":"x"},{"key":"y","s":{"a":[1,{"b":0,"b":1}]},"key":"z"}]}',
      ["/list/1/s/a/1/b", "/list/1/key"],
    ],
    ['{"a/b":1,"a/b":2}', ["/a~1b"]],
    ['{"__proto__":1,"__proto__":2}', ["/__proto__"]],
  ])("%s", (text, pointers) => {
    expect(repeatedFields(text).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it("is told with both lines", () => {
    expect(repeatedFields('{\n"key": 1,\n\n"key": 2}')).toEqual([
      { pointer: "/key", message: expect.stringMatching(/Line 4 .* line 2;/) },
    ]);
  });

  it("is in no text that a program wrote", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(repeatedFields(text)).toEqual([]);
      }),
    );
  });
});
