import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { inOrder, type StatusChangeFacts } from ".";
import { momentOf } from "./order";
import { anyChanges, anyTimeZone, change } from "./testing";

const ids = (changes: readonly StatusChangeFacts[]) => changes.map(({ claimId }) => claimId);

describe("the order of changes", () => {
  it.each<[string, StatusChangeFacts[]]>([
    [
      "is by the last day by which each had taken effect",
      [change("planned", "2025-10-01"), change("scheduled", "2025-10-16"), change("cancelled", "2025-10-21")],
    ],
    [
      "takes “by 21 October” for later than 20 October",
      [change("planned", "2025-10-20"), change("scheduled", "../2025-10-21")],
    ],
    [
      "lets a revival by the 24th follow a cancellation of the 20th",
      [change("cancelled", "2025-11-20"), change("rescheduled", "../2025-11-24")],
    ],
    [
      "lets an outcome by a day follow the plans of months before",
      [
        change("planned", "2025-10-01"),
        change("scheduled", "2025-12-12"),
        change("held", "../2026-01-25", { seq: 0 }),
      ],
    ],
    [
      "takes a month for its end",
      [change("cancelled", "2026-11-03"), change("rescheduled", "2026-11", { seq: 0 })],
    ],
    [
      "lets no change take effect after its report",
      [
        change("rescheduled", "2026-11", { reported: "2026-11-02" }),
        change("cancelled", "2026-11-03", { seq: 0 }),
      ],
    ],
    [
      "takes an open end for the day of the report",
      [
        change("planned", "2025-10-22", { seq: 1 }),
        change("in_doubt", "2025-10-21/..", { reported: "2025-10-23", seq: 0 }),
        change("cancelled", "2025-10-24", { seq: 2 }),
      ],
    ],
    [
      "lets an open end without a report decide nothing",
      [change("in_doubt", "2025-10-21/.."), change("cancelled", "2025-10-24", { seq: 0 })],
    ],
    [
      "puts what has no day at all first",
      [change("planned", "XXXX-10-21"), change("cancelled", "1999", { seq: 0 })],
    ],
    [
      "on one day is by report",
      [
        change("postponed", "2025-10-21", { reported: "2025-10-21" }),
        change("cancelled", "2025-10-21", { reported: "2025-10-22", seq: 0 }),
      ],
    ],
    [
      "on one day is by report, which is by its last day, or its first where it has no last",
      [
        change("postponed", "2025-10-21", { reported: "2025-10-22" }),
        change("cancelled", "2025-10-21", { reported: "2025-10-23/..", seq: 0 }),
        change("in_doubt", "2025-10-21", { reported: "2025-10-22/2025-10-24", seq: -1 }),
      ],
    ],
    [
      "takes a change without a report for reported on its day",
      [
        change("postponed", "2025-10-21", { reported: "2025-10-21", seq: 1 }),
        change("cancelled", "2025-10-21", { seq: 2 }),
        change("in_doubt", "2025-10-21", { reported: "2025-10-22", seq: 0 }),
      ],
    ],
    [
      "of one last day and one report puts the one that may be older first",
      [
        change("scheduled", "../2025-10-21", { reported: "2025-10-21" }),
        change("in_doubt", "2025-10-20/2025-10-21", { reported: "2025-10-21", seq: -1 }),
        change("cancelled", "2025-10-21", { reported: "2025-10-21", seq: -2 }),
      ],
    ],
    [
      "within a day is by the clock",
      [change("postponed", "2025-10-21T09:00Z"), change("cancelled", "2025-10-21T15:00Z", { seq: 0 })],
    ],
    [
      "takes a report's time for one by which the change had taken effect",
      [
        change("cancelled", "2026-11-20T09:00Z", { seq: 2 }),
        change("rescheduled", "2026-11-20", { reported: "2026-11-20T18:00Z", seq: 1 }),
      ],
    ],
    [
      "puts a change without a time after those recorded before it",
      [
        change("planned", "2025-10-21", { seq: 1 }),
        change("postponed", "2025-10-21T09:00Z", { seq: 4 }),
        change("cancelled", "2025-10-21T15:00Z", { seq: 2 }),
        change("in_doubt", "2025-10-21", { seq: 3 }),
      ],
    ],
    [
      "puts a change without a time after the latest of those, whichever was recorded last",
      [
        change("postponed", "2025-10-21T09:00Z", { seq: 2 }),
        change("cancelled", "2025-10-21T15:00Z", { seq: 1 }),
        change("in_doubt", "2025-10-21", { seq: 3 }),
      ],
    ],
    [
      "lets nobody's times decide on another account",
      [
        change("cancelled", "2025-10-21", { by: "lavrov", seq: 2 }),
        change("postponed", "2025-10-21T09:00Z", { seq: 1 }),
      ],
    ],
    [
      "of one time is by the time of the report",
      [
        change("postponed", "2025-10-21T10:00Z", { reported: "2025-10-21T11:00Z", seq: 1 }),
        change("cancelled", "2025-10-21T10:00Z", { reported: "2025-10-21T12:00Z", seq: 0 }),
      ],
    ],
    ["at last is by recording", [change("postponed", "2025-10-21"), change("cancelled", "2025-10-21")]],
  ])("%s", (_, expected) => {
    expect(ids(inOrder(expected.toReversed(), null))).toEqual(ids(expected));
    expect(ids(inOrder(expected, null))).toEqual(ids(expected));
  });

  it.each([
    [null, ["postponed 2025-10-21", "cancelled 2025-10-21T23:00Z"]],
    ["Asia/Tokyo", ["postponed 2025-10-21", "cancelled 2025-10-21T23:00Z"]],
    ["America/New_York", ["cancelled 2025-10-21T03:00Z", "postponed 2025-10-21"]],
  ])("counts times of day to the days of the time zone %s", (timeZone, expected) => {
    const clock = timeZone === "America/New_York" ? "2025-10-21T03:00Z" : "2025-10-21T23:00Z";
    const changes = [change("postponed", "2025-10-21"), change("cancelled", clock)];
    expect(ids(inOrder(changes, timeZone))).toEqual(expected);
  });
});

describe("for any changes", () => {
  const shuffled = anyChanges.chain((changes) =>
    fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
  );

  it("the order is total, and the same whatever order they are read in", () => {
    fc.assert(
      fc.property(shuffled, anyTimeZone, ([changes, others], timeZone) => {
        const ordered = inOrder(changes, timeZone);
        expect(ids(ordered).toSorted()).toEqual(ids(changes).toSorted());
        expect(ids(inOrder(others, timeZone))).toEqual(ids(ordered));
      }),
    );
  });

  it("it is transitive: what any two have to each other, all of them have", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const ordered = inOrder(changes, timeZone).map((one) => momentOf(one, timeZone ?? "UTC"));
        for (const [index, later] of ordered.entries())
          for (const earlier of ordered.slice(0, index)) {
            const days = (one: typeof later) => [one.by, one.reported ?? one.by, one.from].join();
            expect(days(earlier) <= days(later)).toBe(true);
            if (days(earlier) === days(later) && earlier.clock && later.clock)
              expect(earlier.clock.effect).toBeLessThanOrEqual(later.clock.effect);
          }
      }),
    );
  });

  it("a change without a time of day stands after those of its account and day that were recorded before it", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const ordered = inOrder(changes, timeZone).map((one) => {
          const { by, reported, from, clock } = momentOf(one, timeZone ?? "UTC");
          return {
            ...one,
            hasClock: clock !== null,
            group: [one.accordingToId, by, reported ?? by, from].join(),
          };
        });
        const misplaced = ordered.filter(
          (one, index) =>
            !one.hasClock &&
            ordered.slice(index + 1).some((other) => other.group === one.group && other.seq < one.seq),
        );
        expect(misplaced).toEqual([]);
      }),
    );
  });

  it("each account stands among the others as it stands alone", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const of = (all: StatusChangeFacts[]) => all.filter(({ accordingToId }) => accordingToId === null);
        expect(ids(of(inOrder(changes, timeZone)))).toEqual(ids(inOrder(of(changes), timeZone)));
      }),
    );
  });
});
