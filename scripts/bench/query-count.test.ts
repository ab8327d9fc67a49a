import { describe, expect } from "vitest";
import { createPool } from "@/db";
import { test } from "@/db/testing";
import { countQueries } from "./query-count";

describe("the query counter", () => {
  test("counts what passes it, prepared, simple or piped, and changes none of it; not who asks if it is there", async ({
    database,
  }) => {
    const counter = await countQueries(database.url);
    const sql = createPool(counter.url, { max: 1, fetch_types: false });
    await sql`SELECT 1`;
    const start = counter.count();
    expect(await sql`SELECT ${"x".repeat(200_000)}::text AS long`).toEqual([{ long: "x".repeat(200_000) }]);
    await sql.unsafe("SELECT 1; SELECT 2");
    await Promise.all([sql`SELECT 1`, sql`SELECT 2`, sql`SELECT 3`]);
    expect(counter.count() - start).toBe(5);
    await sql.end();
    const watching = createPool(counter.url, { max: 1, fetch_types: false });
    for (let asked = 0; asked < 3; asked += 1) await watching`select 1`;
    expect(counter.count() - start).toBe(5);
    await watching.end();
    counter.close();
  });
});
