import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { deriveState, type StatusChangeFacts } from ".";
import { anyChanges, anyTimeZone } from "./testing";

describe("for any changes", () => {
  it("the state is the same whatever order they are read in", () => {
    const shuffled = anyChanges.chain((changes) =>
      fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
    );
    fc.assert(
      fc.property(shuffled, anyTimeZone, ([changes, others], timeZone) => {
        expect(deriveState(others, timeZone)).toEqual(deriveState(changes, timeZone));
      }),
    );
  });

  it("nobody else's account bears on status, run, date, place and course, once the record has its own", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const own = changes.filter(({ accordingToId }) => accordingToId === null);
        fc.pre(own.length > 0);
        const { current, run, schedule, place, course } = deriveState(own, timeZone);
        expect(deriveState(changes, timeZone)).toMatchObject({ current, run, schedule, place, course });
      }),
    );
  });

  it("the run ends with the last change and says one thing on one account", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const { run, last } = deriveState(changes, timeZone);
        expect(run.at(-1) ?? null).toBe(last);
        expect(new Set(run.map(({ status, accordingToId }) => `${status} ${accordingToId}`)).size).toBe(
          Math.min(1, run.length),
        );
      }),
    );
  });

  it("each change stands in one series, and the run is one of them", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const { series, run } = deriveState(changes, timeZone);
        const ids = (some: StatusChangeFacts[]) => some.map(({ claimId }) => claimId).toSorted();
        expect(ids(series.flat())).toEqual(ids(changes));
        expect([...series, []]).toContainEqual(run);
      }),
    );
  });

  it("each account says what it would say alone", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const { accounts } = deriveState(changes, timeZone);
        const whose = new Set(changes.map(({ accordingToId }) => accordingToId));
        expect(new Set(accounts.keys())).toEqual(whose);
        for (const [one, said] of accounts) {
          const own = changes.filter(({ accordingToId }) => accordingToId === one);
          expect(deriveState(own, timeZone)).toMatchObject(said);
        }
      }),
    );
  });

  it("there is a current status, or nothing is published, or accounts differ", () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { current, accountsDiffer } = deriveState(changes, null);
        expect(current !== null || changes.length === 0 || accountsDiffer).toBe(true);
      }),
    );
  });
});
