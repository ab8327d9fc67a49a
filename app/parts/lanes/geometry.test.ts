import { describe, expect, test } from "vitest";
import { parseEdtf } from "@/lib/dates";
import type { Stance } from "@/statements/vocabulary";
import { type Lanes, lanesOf, type Told } from "./geometry";

/** A lane from what was said in it, the latest first: a day, and a stance on it. */
function lane(key: string, ...said: (readonly [edtf: string | null, stance?: Stance])[]): Told {
  return {
    key,
    label: key,
    href: null,
    said: said.map(([edtf, stance = null], index) => {
      const parsed = edtf === null ? null : parseEdtf(edtf);
      const date = parsed?.ok ? { ...parsed.date, asWorded: null } : null;
      return {
        claimId: `${key}-${index}`,
        said: date,
        timeZone: null,
        stance,
        words: "",
        isRetracted: false,
        href: "#",
      };
    }),
  };
}

/** Each lane in a line: marks with their places and rows, then whether each way between two is a move. */
const told = (drawn: Lanes | null) =>
  drawn?.lanes.map(({ marks, ways }) =>
    [
      ...marks.map(
        ({ stance, from, to, at, isOpen, row }) =>
          `${stance ?? "said"} ${to > from ? `${Math.round(from)}-${Math.round(to)}` : Math.round(at)}${isOpen ? " open" : ""}${row > 0 ? ` row ${row}` : ""}`,
      ),
      ...ways.map(({ isMove }) => (isMove ? "moved" : "repeated")),
    ].join(", "),
  );

describe("what was said along time", () => {
  test.for<[string, Told[], string[] | undefined]>([
    ["is not drawn where nothing was", [], undefined],
    ["nor where all was on one day", [lane("a", ["2025-10-21"], ["2025-10-21"])], undefined],
    ["nor where only one has a day", [lane("a", ["2025-10"], [null])], undefined],
    ["has each at its day", [lane("a", ["2025-12-31"], ["2025-01-01"])], ["said 3, said 97"]],
    [
      "has what is vague as a span",
      [lane("a", ["2025-12-31"], ["2025-07"], ["2025-01-01"])],
      ["said 3, said 50-58, said 97"],
    ],
    [
      "has what is known by a day, or from a day on, open",
      [lane("a", ["2025-07-01/.."], ["../2025-06-01"], ["2025-01-01"])],
      ["said 3, said 73-82 open, said 97-100 open"],
    ],
    [
      "tells repeating from moving",
      [lane("a", ["2025-12-31", "opposes"], ["2025-07-01", "supports"], ["2025-01-01", "supports"])],
      ["supports 3, supports 50, opposes 97, repeated, moved"],
    ],
    [
      "joins nothing across what is not drawn",
      [
        lane(
          "a",
          ["2025-12-31", "supports"],
          ["2025-07-01", "supports"],
          [null, "opposes"],
          ["2025-01-01", "supports"],
        ),
      ],
      ["supports 3, supports 50, supports 97, repeated"],
    ],
    [
      "puts beneath one another what would touch",
      [lane("a", ["2025-12-31"], ["2025-01-03"], ["2025-01-02"], ["2025-01-01"])],
      ["said 3 row 2, said 3 row 1, said 4, said 97"],
    ],
  ])("%s", ([, lanes, expected]) => {
    expect(told(lanesOf(lanes))).toEqual(expected);
  });

  test("draws a bounded part, the latest, and tells how much it leaves out", () => {
    const days = Array.from({ length: 40 }, (_, index) => [`${2040 - index}-06-01`] as const);
    const many = Array.from({ length: 20 }, (_, index) => lane(`l${index}`, ...days, [null]));
    const drawn = lanesOf(many);
    expect(drawn?.lanes.map(({ marks }) => marks.length)).toEqual(Array(12).fill(16));
    expect(drawn?.left).toEqual({ lanes: 8, marks: 12 * 24, undated: 12 });
    expect(drawn?.ends).toEqual(["1 June 2025", "1 June 2040"]);
  });

  test("names its times, apart from each other, with their years", () => {
    expect(lanesOf([lane("a", ["2025-12-20"], ["2025-10-05"])])?.ticks.map(({ name }) => name)).toEqual([
      "Nov 2025",
      "Dec 2025",
    ]);
    for (const last of ["2025-10-22T20:00Z", "2025-10-23", "2025-10-24", "2025-10-25"]) {
      const days = lanesOf([lane("a", [last], ["2025-10-21"])])?.ticks.map(({ name }) => name);
      expect(days).toEqual([...new Set(days)]);
    }
  });
});
