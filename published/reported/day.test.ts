import { describe, expect, it } from "vitest";
import { hasBegun, namedDay } from "./day";

describe("the day that an address names", () => {
  it.each([
    ["2025-10-21", "2025-10-21"],
    ["2024-02-29", "2024-02-29"],
    ["2025-02-29", null],
    ["2025-10", null],
    ["2025-10-21T14:00:00Z", null],
    ["2025-10-21~", null],
    ["2025-1X-21", null],
    [" 2025-10-21", null],
    ["0000-01-01", null],
    ["-2025-10-21", null],
    ["yesterday", null],
    ["", null],
    [undefined, null],
    [["2025-10-21", "2025-10-22"], null],
  ])("%j: %s", (text, expected) => expect(namedDay(text)).toBe(expected));
});

describe("a day has begun as soon as it has anywhere", () => {
  it.each([
    ["2025-10-21T09:59:59Z", "2025-10-21", true],
    ["2025-10-21T09:59:59Z", "2025-10-22", false],
    ["2025-10-21T10:00:00Z", "2025-10-22", true],
  ])("at %s, %s: %s", (now, day, expected) => expect(hasBegun(day, new Date(now))).toBe(expected));
});
