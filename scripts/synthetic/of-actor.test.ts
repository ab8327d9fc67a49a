import { describe, expect } from "vitest";
import { readingTest as test } from "@/db/testing";
import { statementsIndex } from "@/published/indexes/statements";
import { sourcePage } from "@/published/pages/source";
import { writeSyntheticRecord } from ".";

describe("what a list of the record keeps", () => {
  test("of an actor are the statements it made, was spoken for in or was told, part by part", async ({
    database: { owner, as },
  }) => {
    await writeSyntheticRecord(owner, 400);
    const { db, sql } = as("published");
    const actors =
      await sql`select distinct unnest(array[speaker_id, on_behalf_of_id, addressee_id]) as id from statement`;
    const narrower = [{}, { from: "2024-03-04", to: "2025-09-03" }, { q: "agenda" }, { status: "held" }];
    let longest = 0;
    for (const { id } of actors.filter((row) => row["id"]).slice(0, 15))
      for (const [which, more] of narrower.entries()) {
        const filters = { actor: id as string, ...more };
        const walked: string[] = [];
        for (let after: string | undefined | null; after !== null; ) {
          const part = await statementsIndex(db, { filters, after, limit: 7 });
          walked.push(...part.items.map((item) => item.id));
          after = part.next;
        }
        const all = await statementsIndex(db, { filters: { ...more }, limit: 10_000 });
        const rows = await sql`select claim_id from statement
          where ${id} in (speaker_id, on_behalf_of_id, addressee_id)`;
        const own = new Set(rows.map((row) => row["claim_id"]));
        expect(walked, `${which}`).toEqual(all.items.flatMap((item) => (own.has(item.id) ? [item.id] : [])));
        longest = Math.max(longest, walked.length);
      }
    expect(longest).toBeGreaterThan(20);

    const cited = await sql`select distinct source_id from citation limit 30`;
    for (const { source_id: source } of cited) {
      const links = await sql`select distinct l.actor_id from citation c
        join citation_link l on l.citation_id = c.id where c.source_id = ${source}`;
      const page = await sourcePage(db, source);
      expect(new Set(page?.reliesOn.map(({ id }) => id))).toEqual(
        new Set(links.map((row) => row["actor_id"])),
      );
    }
  }, 180_000);
});
