import { describe, expect } from "vitest";
import { readingTest as test } from "@/db/testing";
import { meetingsIndex } from "@/published/indexes/meetings";
import { sourcesIndex } from "@/published/indexes/sources";
import { statementsIndex } from "@/published/indexes/statements";
import { meetingsPage } from "@/published/pages/meetings";
import { writeSyntheticRecord } from ".";

const now = new Date("2026-01-01T00:00:00Z");
const all = { limit: 10_000 };

describe("a list by days", () => {
  test("has what the rule of days says of each, the last recorded first, page by page", async ({
    database: { owner, as },
  }) => {
    await writeSyntheticRecord(owner, 400);
    const { db, sql } = as("published");
    const idsOf = (rows: readonly { id?: string }[]) => rows.map(({ id }) => id);
    const counts: number[] = [];
    for (const filters of [
      { from: "2023-03-01", to: "2023-03-07" },
      { to: "2023-04-01" },
      { from: "2025-06-15T12:00Z" },
      { from: "2024-02-29", to: "2024-02-29" },
      { from: "1999-01-01", to: "1999-12-31" },
      { from: "2024-03-02", to: "2024-03-01" },
    ]) {
      const { from = "-infinity", to = "infinity" } = filters;
      const isInstant = from.includes("T");
      const days = isInstant ? sql`earliest, latest` : sql`first_day, last_day`;
      const scheduled = isInstant ? sql`scheduled_earliest, scheduled_latest` : sql`first_day, last_day`;
      const statements = await sql`
        select claim.id from claim join statement on claim_id = claim.id where state = 'published' and claim.id in (
          select d.claim_id from claim_day d join claim_calendar using (claim_id), lateral (select ${days}) of(first, last)
          where coalesce(first <= ${to}, true) and coalesce(last >= ${from}, true)) order by seq desc`;
      const read: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await statementsIndex(db, { filters, after, limit: 60 });
        read.push(...page.items.map(({ id }) => id));
        after = page.next;
      }
      expect(read.toSorted(), JSON.stringify(filters)).toEqual(idsOf(statements).toSorted());
      const [all, dated] = await Promise.all([
        sourcesIndex(db, { filters, limit: 10_000 }),
        meetingsIndex(db, { filters, limit: 10_000 }, now),
      ]);
      expect(idsOf(all.items).toSorted(), JSON.stringify(filters)).toEqual(
        idsOf(
          await sql`select id from source where published is not null and coalesce(published_earliest::date <= ${to}, true)
            and coalesce(published_latest >= ${from}, true) order by id`,
        ),
      );
      expect(idsOf(dated.items).toSorted(), JSON.stringify(filters)).toEqual(
        idsOf(
          await sql`select meeting_id as id from meeting_summary, lateral (select ${scheduled}) of(first, last)
            where scheduled is not null and coalesce(first <= ${to}, true) and coalesce(last >= ${from}, true) order by id`,
        ),
      );
      counts.push(read.length);
    }
    expect(counts.map((count) => count > 0)).toEqual([true, true, true, true, false, false]);
  }, 180_000);
});

describe("a list by words", () => {
  test("has what the index of words finds, whether they are common or rare", async ({
    database: { owner, as },
  }) => {
    await writeSyntheticRecord(owner, 400);
    const { db, sql } = as("published");
    const foundBy = async (view: string, q: string) =>
      (await sql`select subject_id from ${sql(view)} where words @@ (select asked(${q}))`)
        .map((row) => row["subject_id"] as string)
        .toSorted();
    const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).toSorted();
    const counts: Record<string, number[]> = {};
    for (const q of ["agenda", "talks", "outlet", "7", "scale-person-3", "qwertyuiop"]) {
      const asked = { ...all, filters: { q } };
      const [meetings, statements, sources] = await Promise.all([
        foundBy("found_meeting", q),
        foundBy("found_statement", q),
        foundBy("found_source", q),
      ]);
      expect(idsOf((await meetingsIndex(db, asked, now)).items), q).toEqual(meetings);
      expect(idsOf((await statementsIndex(db, asked)).items), q).toEqual(statements);
      expect(idsOf((await sourcesIndex(db, asked)).items), q).toEqual(sources);
      const page = await meetingsPage(db, { q }, now);
      expect(page.meetings.length, q).toBe(Math.min(30, meetings.length));
      counts[q] = [meetings, statements, sources].map(({ length }) => length);
    }
    expect(Math.max(...(counts["agenda"] ?? []))).toBeGreaterThan(50);
    expect(counts["qwertyuiop"]).toEqual([0, 0, 0]);
  }, 180_000);
});
