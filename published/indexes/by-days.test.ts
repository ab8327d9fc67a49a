import { describe, expect } from "vitest";
import { readingTest, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import fc from "@/lib/properties";
import { editMeeting } from "@/meetings";
import { anAct, beginHistory, recordCast } from "@/published/stood/test-histories";

const first = Date.parse("1900-01-01");
const day = (n: number) => new Date(first + n * 86_400_000).toISOString().slice(0, 10);
/** Mostly short, many of whole periods, some open. */
const someDays = fc
  .tuple(
    fc.oneof(
      fc.nat(73_048).map(day),
      fc.constantFrom("1900-01-01", "1999-12-31", "2000-01-01", "2020-02-29", "2020-03-01", "2024-12-31"),
    ),
    fc.constantFrom(0, 0, 1, 2, 30, 59, 364, 365, 400, 3651, 3652, 20_000),
    fc.constantFrom("both", "both", "both", "first", "last", "neither"),
  )
  .map(([begin, more, closed]) => {
    const end = day((Date.parse(begin) - first) / 86_400_000 + more);
    const isGiven = (which: string) => closed === "both" || closed === which;
    return [isGiven("first") ? begin : null, isGiven("last") ? (end < "2100" ? end : "2099-12-31") : null];
  });

describe("the lists of days", () => {
  readingTest(
    "in which something stands are those asked for if it is of some of these days",
    async ({ database: { owner } }) => {
      const spans = fc.sample(someDays, { numRuns: 250, seed: 20251021 });
      const columns = [spans.map(([begin]) => begin ?? null), spans.map(([, end]) => end ?? null)] as const;
      const [found] = await owner`
      with span as materialized (
        select days, listed, (select array_agg(period) from search.periods_asked(begins, ends) period) as asked
        from unnest(${columns[0]}::date[], ${columns[1]}::date[]) given(begins, ends),
          lateral (select daterange(begins, ends, '[]') as days) whole,
          lateral (select array_agg(period) as listed from search.periods_listed(begins, ends) period) lists
      )
      select count(*)::integer as pairs, count(*) filter (where one.days && other.days)::integer as together,
        count(*) filter (where (one.days && other.days) <> (one.listed && other.asked))::integer as wrong,
        max(cardinality(one.listed)) as lists, max(cardinality(one.asked)) as asked,
        bool_and(cardinality(one.listed) = (select count(distinct period) from unnest(one.listed) period)) as once
      from span one, span other`;
      expect(found).toMatchObject({ pairs: 62_500, wrong: 0, once: true });
      expect(found?.["together"]).toBeGreaterThan(10_000);
      expect(found?.["together"]).toBeLessThan(50_000);
      expect(Math.max(found?.["lists"], found?.["asked"])).toBeLessThan(130);
    },
  );

  readingTest("are few: of a day its day, month, year and decade", async ({ database: { owner } }) => {
    const listed = async (from: string | null, to: string | null) =>
      (await owner`select search.periods_listed(${from}, ${to}) as period`).map((row) => row["period"]);
    expect(await listed("2025-10-21", "2025-10-21")).toEqual(["2025-10-21", "2025-10", "2025", "202"]);
    expect(await listed("2025-10-01", "2025-10-31")).toEqual(["2025-10", "2025", "202", "all 2025-10"]);
    expect(await listed("1815-06-18", "1815-06-18")).toEqual(["1900-01-01", "1900-01", "1900", "190"]);
    expect(await listed(null, null)).toHaveLength(40);
    const asked = await owner`select search.periods_asked('2025-10-21', '2025-10-22') as period`;
    expect(asked.map((row) => row["period"])).toEqual([
      ...["2025-10-21", "2025-10-22", "all 2025-10", "all 2025", "all 202"],
    ]);
  });

  test("are kept act by act as they are made anew", { timeout: 60_000 }, async ({ database }) => {
    const { db, owner } = database;
    const context = testContext(db, testUser("admin"), "optional");
    const cast = await recordCast(context);
    for (const acts of fc.sample(fc.array(anAct, { minLength: 8, maxLength: 12 }), { numRuns: 9, seed: 7 })) {
      const { play, meeting } = await beginHistory(context, cast, owner);
      for (const act of acts) await play(act);
      const [kept] = await owner`select version from meeting where id = ${meeting.id}`;
      const moved = { title: "Talks", kind: "talks" as const, timeZone: "Asia/Tokyo", participants: [] };
      await editMeeting(context, { id: meeting.id, version: kept?.["version"], ...moved });
    }
    const lists = async () => ({
      statements: [...(await owner`select * from search.statement_period order by period, seq`)],
      sources: [...(await owner`select * from search.source_period order by period, subject_id`)],
      meetings: [...(await owner`select * from search.meeting_period order by period, subject_id`)],
    });
    const before = await lists();
    await owner`select search.rebuild_periods()`;
    expect(await lists()).toEqual(before);
    for (const rows of Object.values(before)) expect(rows.length).toBeGreaterThan(6);
  });
});
