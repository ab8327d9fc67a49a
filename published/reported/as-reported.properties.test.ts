import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { calendarDate } from "@/lib/dates";
import fc, { draws } from "@/lib/properties";
import { meetingPage } from "@/published/pages/meeting";
import { anAct, beginHistory, recordCast } from "@/published/stood/test-histories";
import { asReported } from "./as-reported";

const now = new Date("2026-02-01T12:00:00Z");

const nextDay = (day: string) => calendarDate(new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000));

describe("a page as reports had it", () => {
  test("ends as the live page, and changes on report days alone", { timeout: 600_000 }, async ({
    database,
  }) => {
    const context = testContext(database.db, undefined, "optional");
    const cast = await recordCast(context);
    const readers = database.as("published").db;
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 8 }), async (acts) => {
        const history = await beginHistory(context, cast, database.owner);
        for (const act of acts) await history.play(act);
        const { key } = history.meeting;
        const live = await meetingPage(readers, key, now);
        const by = async (day: string) => asReported(readers, key, day, now);
        const all = await by("2026-01-31");
        expect(all?.meeting ?? null).toEqual(live);
        if (!all || !live) return;
        expect(all.undated).toBe(0);
        const { nearest } = all.days;
        const claims = live.statusChanges.length + live.statements.length;
        expect(nearest.reduce((sum, day) => sum + day.claims, 0)).toBe(claims);
        // Whether a day has passed is told by the day, and so changes on days without reports.
        const pageBy = async (day: string) => ({ ...(await by(day))?.meeting, overdue: null });
        let before = await pageBy("2025-09-01");
        for (const { day } of nearest) {
          const page = await pageBy(day);
          expect(page).not.toEqual(before);
          if (!nearest.some((other) => other.day === nextDay(day)))
            expect(await pageBy(nextDay(day))).toEqual(page);
          before = page;
        }
        expect(before).toEqual({ ...live, overdue: null });
      }),
      { numRuns: draws(40) },
    );
  });
});
