import { expect, test } from "vitest";
import { clockIn, instantAt } from "./local-instant";

test.for([
  ["UTC", "2026-11-27T09:00", "2026-11-27T09:00:00.000Z"],
  ["Europe/Budapest", "2026-11-27T09:00", "2026-11-27T08:00:00.000Z"],
  ["Europe/Budapest", "2026-07-01T00:30", "2026-06-30T22:30:00.000Z"],
  ["Asia/Kolkata", "2026-11-27T05:15", "2026-11-26T23:45:00.000Z"],
  ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z"],
  ["Pacific/Kiritimati", "2026-01-01T00:00", "2025-12-31T10:00:00.000Z"],
  ["Europe/Budapest", "2026-03-29T02:30", null],
  ["Europe/Budapest", "2026-02-30T02:30", null],
  ["UTC", "tomorrow", null],
] as const)("in %s a clock shows %s at %s", ([zone, clock, instant]) => {
  const found = instantAt(zone, clock);
  expect(found?.toISOString() ?? null).toBe(instant);
  if (found) expect(clockIn(zone, found)).toBe(clock);
});
