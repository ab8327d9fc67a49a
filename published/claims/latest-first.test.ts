import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { latestFirst } from "./latest-first";
import type { ClaimModel } from "./model";

const date = (edtf: string) => {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded: null };
};

let recorded = 0;
const claim = (id: string, what: object, more: object = {}) => {
  recorded += 1;
  return {
    id,
    seq: recorded,
    timeZone: null,
    reported: null,
    accordingTo: null,
    ...what,
    ...more,
  } as unknown as ClaimModel;
};
const change = (id: string, effective: string, more = {}) =>
  claim(id, { statusChange: { effective: date(effective) } }, more);
const attendance = (id: string, effective: string) =>
  claim(id, { attendance: { effective: date(effective) } });
const statement = (id: string, said: string | null, more = {}) =>
  claim(id, { statement: { said: said && date(said) } }, more);

describe("claims of any kind stand", () => {
  it.each<[string, ClaimModel[]]>([
    [
      "by what they tell of, the latest first",
      [
        statement("said", "2025-10-23"),
        attendance("taking part", "2025-10-22"),
        change("status", "2025-10-21"),
      ],
    ],
    [
      "by their report where a statement has no day",
      [
        change("later", "2025-10-23"),
        statement("reported", null, { reported: date("2025-10-22") }),
        change("earlier", "2025-10-21"),
      ],
    ],
    [
      "last where nothing is known of when they came about",
      [change("old", "1990"), statement("undated", null)],
    ],
    [
      "by the day of each by its own clock",
      [
        statement("the 22nd in Tokyo", "2025-10-21T20:00Z", { timeZone: "Asia/Tokyo" }),
        statement("the 21st", "2025-10-21"),
        statement("the 20th in Honolulu", "2025-10-21T05:00Z", { timeZone: "Pacific/Honolulu" }),
      ],
    ],
    [
      "by the clock times of their own account alone",
      [
        change("at ten", "2025-10-21T10:00Z"),
        change("theirs, that day", "2025-10-21", { accordingTo: { id: "host" } }),
      ],
    ],
  ])("%s", (_, expected) => {
    const ids = (claims: readonly ClaimModel[]) => claims.map(({ id }) => id);
    expect(ids(latestFirst(expected.toReversed()))).toEqual(ids(expected));
  });
});
