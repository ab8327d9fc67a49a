import { describe, expect } from "vitest";
import { readingTest as test } from "@/db/testing";
import { meetingsIndex } from "@/published/indexes/meetings";
import { sourcesIndex } from "@/published/indexes/sources";
import { statementsIndex } from "@/published/indexes/statements";
import { meetingsPage } from "@/published/pages/meetings";
import { writeSyntheticRecord } from ".";

const now = new Date("2026-01-01T00:00:00Z");
const all = { limit: 10_000 };

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
