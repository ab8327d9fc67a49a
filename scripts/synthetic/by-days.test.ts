import { describe, expect } from "vitest";
import { type TestDatabase, readingTest as test } from "@/db/testing";
import { candidates } from "@/published/search/candidates";
import { narrowed } from "@/published/search/filters";
import { readTyped } from "@/published/search/typed";
import { writeSyntheticRecord } from ".";

const withRecord = test.extend<{ record: TestDatabase }>({
  record: [
    async ({ database }, use) => {
      await writeSyntheticRecord(database.owner, 2_500);
      await use(database);
    },
    { scope: "file" },
  ],
});

describe("a search of days", () => {
  const words = {
    "of which there are enough among the last": "prisoners",
    "that are common, and not so common": "prisoners written spring capitals",
    "that are rare": "prisoners written spring capitals delegation welcome",
  };
  const days = {
    "a day": { from: "2024-03-04", to: "2024-03-04" },
    "very many days": { from: "2023-03-17", to: "2025-09-03" },
    "days before the record": { to: "2001-01-01" },
  };
  withRecord.for(
    Object.entries(words).flatMap(([, q]) => Object.values(days).map((asked) => [q, asked] as const)),
  )("finds the newest with these words and of these days: %s, %o", async ([q, asked], { record }) => {
    const { db, sql } = record.as("published");
    const { from = "0001-01-01", to }: { from?: string; to: string } = asked;
    const expected = await sql`select subject_id as id from found_statement
      where words @@ (select asked(${q})) and subject_id in (select claim_id from claim_calendar
        where coalesce(last_day >= ${from}, true) and coalesce(first_day <= ${to}, true))
      order by seq desc limit 201`;
    const found = await candidates(db, "statements", await readTyped(db, q), await narrowed(db, asked));
    expect(found.toSorted()).toEqual(expected.map((row) => row["id"] as string).toSorted());
  });
});
