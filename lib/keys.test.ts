import { describe, expect, it } from "vitest";
import { isKey, key } from "./keys";

describe("key", () => {
  it.each([
    "a",
    "7",
    "rubio-lavrov-talks",
    "A.b_c~d-e",
    "x".repeat(120),
    "019c0000-0000-7000-8000-000000000000",
  ])("keeps %s", (text) => {
    expect(key.parse(text)).toBe(text);
    expect(isKey(text)).toBe(true);
  });

  it.each(["", "-a", ".", "..", "a b", "a/b", "a\n", "é", "a?", "x".repeat(121)])("refuses %j", (text) => {
    expect(isKey(text)).toBe(false);
    expect(key.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
      "Write a key of 1 to 120 letters, digits and . _ ~ - that begins with a letter or a digit.",
    ]);
  });

  it.each([undefined, null, 7, {}])("refuses %j, which is no text", (value) => {
    expect(key.safeParse(value).success).toBe(false);
  });
});
