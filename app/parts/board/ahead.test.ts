import { describe, expect, test } from "vitest";
import { parseEdtf } from "@/lib/dates";
import type { MeetingLine } from "@/published/pages/meetings";
import { timeAhead } from "./ahead";

const now = new Date("2025-11-01T15:00:00Z");

function line(edtf: string | null): MeetingLine {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  const scheduled = parsed?.ok ? { ...parsed.date, asWorded: null } : null;
  return { id: String(edtf), scheduled, timeZone: null } as unknown as MeetingLine;
}

const told = (...dates: (string | null)[]) =>
  timeAhead(dates.map(line), now).meetings.map(({ bar }) =>
    bar ? `${Math.round(bar.from)}-${Math.round(bar.to)}${bar.isOpen ? " open" : ""}` : "none",
  );

describe("the time ahead", () => {
  test.for<[string, (string | null)[], string[]]>([
    ["nothing", [], []],
    ["no date", [null], ["none"]],
    ["a day, of two weeks at least", ["2025-11-08"], ["50-57"]],
    ["a vague date is as long as it is vague", ["2025-11-02/2025-11-10", "2025-11-21"], ["5-48", "95-100"]],
    ["what has begun is open", ["2025-10-20/2025-11-08"], ["0-57 open"]],
    ["by a day", ["../2025-11-08"], ["0-57 open"]],
    ["from a day on", ["2025-11-08/.."], ["50-100 open"]],
    ["what is years away", ["2031"], ["100-100 open"]],
  ])("%s", ([, dates, expected]) => {
    expect(told(...dates)).toEqual(expected);
  });

  test("names its months", () => {
    const { ticks } = timeAhead([line("2025-11-15"), line("2026-03-10")], now);
    expect(ticks.map(({ name }) => name)).toEqual(["November", "December", "2026", "February", "March"]);
  });
});
