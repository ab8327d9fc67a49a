import { describe, expect, it } from "vitest";
import { overdueFrom } from ".";
import { date } from "./testing";

describe("a meeting is overdue from", () => {
  it.each([
    ["2025-10-23", null, "2025-10-24T00:00:00.000Z"],
    ["2025-10-23", "America/New_York", "2025-10-24T04:00:00.000Z"],
    ["2025-10", "Europe/Budapest", "2025-10-31T23:00:00.000Z"],
    ["../2025-11-30", null, "2025-12-01T00:00:00.000Z"],
    ["2025-10-23T23:00Z", null, "2025-10-24T00:00:00.000Z"],
    ["2025-10-23T23:00Z", "Asia/Tokyo", "2025-10-24T15:00:00.000Z"],
    ["2025-10-23/..", null, undefined],
  ])("its last possible day, %s in %s, on", (scheduled, timeZone, expected) => {
    const from = (awaitsOutcome: boolean) =>
      overdueFrom({ awaitsOutcome, scheduled: date(scheduled) }, timeZone);
    expect(from(true)?.toISOString()).toBe(expected);
    expect(from(false)).toBeNull();
  });

  it("no instant, without a date", () => {
    expect(overdueFrom({ awaitsOutcome: true, scheduled: null }, null)).toBeNull();
    expect(overdueFrom({ awaitsOutcome: true, scheduled: undefined }, null)).toBeNull();
  });
});
