import { expect } from "vitest";
import { readingTest } from "@/db/testing";
import { statementsIndex } from "@/published/indexes/statements";
import { rowsRead } from "@/scripts/bench/rows-read";
import { writeSyntheticRecord } from ".";

readingTest(
  "statements about a large meeting come as they were recorded, part by part, and no part reads them all",
  async ({ database: { owner, url, as } }) => {
    await writeSyntheticRecord(owner, 1_500, undefined, { meetings: 2 });
    const db = as("published").db;
    const [largest] = await owner<{ id: string }[]>`select subject_id as id from list_length
      where list = 'statements' and subject_id in (select id from meeting) order by claims desc limit 1`;
    const filters = { meeting: largest?.id };
    const expected = await owner<{ id: string }[]>`select id from claim
      join statement_meeting on claim_id = id where meeting_id = ${largest?.id ?? null} and state = 'published'
      order by seq desc`;
    const found: string[] = [];
    for (let after: string | undefined; ; ) {
      const { items, next } = await statementsIndex(db, { filters, limit: 100, after });
      found.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(found).toEqual(expected.map(({ id }) => id));
    const after = found[100];
    const { rows } = await rowsRead(url, (one) => statementsIndex(one, { filters, limit: 5, after }));
    expect(rows).toBeLessThan(found.length / 2);
  },
  120_000,
);
