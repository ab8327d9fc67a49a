import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, logStatusChange } from "@/meetings";
import { publishClaim, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";

const ada = testUser("editor", "Ada");
const ben = testUser("editor", "Ben");

/** A record in which something was logged, published, corrected and retracted. */
async function somethingHappened({ db }: TestDatabase) {
  const author = testContext(db, ada);
  const example = await recordExample(author);
  const { id } = await logStatusChange(author, cancellation(example), "in_review");
  await publishClaim(testContext(db, ben), { id, version: 1 });
  const correction = { ...cancellation(example, { status: "postponed" }), id, publicNote: "It was put off." };
  await correctStatusChange(author, { ...correction, version: 2 });
  await retractClaim(testContext(db, ben), { id, version: 3 }, { publicNote: "It was another meeting." });
}

const pastTables = async ({ owner }: TestDatabase) =>
  (
    await owner`select relname as name from pg_class where relnamespace = 'past'::regnamespace and relkind = 'r'
      and relname not in ('summary_written') order by relname`
  ).map((row) => row["name"] as string);

describe("the past", () => {
  test("is the same when it is made anew from history", async ({ database }) => {
    await somethingHappened(database);
    const { owner } = database;
    const everything = async () => {
      const kept: Record<string, unknown> = {};
      for (const table of await pastTables(database))
        kept[table] = [
          ...(await owner`select to_jsonb(p) as row from past.${owner(table)} p order by to_jsonb(p)::text`),
        ];
      return kept;
    };
    const before = await everything();
    await owner`select rebuild_past()`;
    expect(await everything()).toEqual(before);
  });

  test("keeps every table of record, with all its columns", async ({ database }) => {
    const { owner } = database;
    const columns = async (schema: string, table: string) =>
      (
        await owner`select column_name as name, data_type as type from information_schema.columns
          where table_schema = ${schema} and table_name = ${table}
            and column_name not in ('stood_from', 'stood_to') order by column_name`
      ).map((row) => `${row["name"]} ${row["type"]}`);
    const kept = await owner`select distinct event_object_table as name from information_schema.triggers
      where trigger_name like '%\\_history' and event_object_table not in ('history_entry', 'source_capture', 'proposed_correction', 'planned_publication')`;
    expect(kept.length).toBeGreaterThan(15);
    const tables = await pastTables(database);
    for (const { name } of kept as unknown as { name: string }[]) {
      expect(tables).toContain(name);
      expect(await columns("past", name), name).toEqual(await columns("public", name));
    }
  });

  test("is told to nobody but through views", async ({ database }) => {
    await somethingHappened(database);
    for (const vantage of ["published", "as_of", "app"] as const)
      await expect(database.as(vantage).sql`select * from past.claim`).rejects.toMatchObject({
        code: "42501",
      });
    for (const vantage of ["published", "as_of"] as const)
      for (const view of ["stood.claim", "desk.claim_version", "desk.act"])
        await expect(database.as(vantage).sql.unsafe(`select * from ${view}`)).rejects.toMatchObject({
          code: "42501",
        });
  });

  test("has instants that rise, a whole millisecond at least, however fast acts follow", async ({
    database,
  }) => {
    await somethingHappened(database);
    const instants = await database.owner`select at, extract(microseconds from at)::integer % 1000 as rest,
      at > lag(at) over (order by seq) as later from history_entry order by seq`;
    expect(instants.length).toBeGreaterThan(4);
    expect(instants.slice(1).every((row) => row["later"] === true)).toBe(true);
    expect(instants.every((row) => row["rest"] === 0)).toBe(true);
  });
});
