import { expect, it } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { recordedDate } from "./compact-date";

it.each(["2025-10-21", "2024-02-29", "0001-01-01", "9999-12-31"])(
  "the day %s has the bounds that it is recorded with",
  (day) => {
    const parsed = parseEdtf(day);
    if (!parsed.ok) throw new Error(`${day} is a day.`);
    const { edtf, earliest, latest } = parsed.date;
    expect(recordedDate(day)).toEqual({ edtf, earliest, latest, asWorded: null });
  },
);
