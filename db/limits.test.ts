import type postgres from "postgres";
import { describe, expect } from "vitest";
import { troubleOf } from "@/lib/trouble";
import { limits, type Work } from "./limits";
import { createPool, type Vantage } from "./pool";
import { test } from "./testing";

async function settingsOf(sql: postgres.Sql): Promise<Record<string, number>> {
  const rows = await sql<{ name: string; setting: string }[]>`
    select name, setting from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`;
  return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
}

const asSettings = (work: Work) => ({
  statement_timeout: limits[work].statement,
  lock_timeout: limits[work].lock,
  idle_in_transaction_session_timeout: limits[work].idle,
});

describe("a connection", () => {
  test.for([
    ["app", "writing"],
    ["desk", "desk"],
    ["published", "reading"],
    ["as_of", "reading"],
  ] as const satisfies [Vantage, Work][])(
    "with the vantage %s is kept within the limits of %s",
    async ([vantage, work], { database }) => {
      expect(await settingsOf(database.as(vantage).sql)).toEqual(asSettings(work));
    },
  );

  test.for([
    ["export", "published"],
    ["import", "app"],
    ["migration", undefined],
  ] as const satisfies [Work, Vantage | undefined][])(
    "for %s, with the vantage %s, is kept within the limits of that",
    async ([work, vantage], { database }) => {
      const sql = createPool(database.url, { ...(vantage && { vantage }), work, max: 1 });
      expect(await settingsOf(sql)).toEqual(asSettings(work));
      await sql.end();
    },
  );
});

/** One connection whose limits are short enough for a test. */
async function short(url: string, setting: string): Promise<postgres.Sql> {
  const sql = createPool(url, { vantage: "app", max: 1 });
  await sql`select set_config(${setting}, '20', false)`;
  return sql;
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("a limit that strikes", () => {
  test("ends a statement that takes too long, in words", async ({ database }) => {
    const sql = await short(database.url, "statement_timeout");
    expect(troubleOf(await failureOf(sql`select pg_sleep(60)`))).toMatchObject({
      code: "busy",
      message: expect.stringContaining("took longer than it may"),
    });
    await sql.end();
  });

  test("ends the wait for somebody else's lock, in words, and leaves the others alone", async ({
    database,
  }) => {
    const sql = await short(database.url, "lock_timeout");
    await database.owner.begin(async (holder) => {
      await holder`lock table meeting`;
      expect(troubleOf(await failureOf(sql`select from meeting`))).toMatchObject({
        code: "busy",
        message: expect.stringContaining("Somebody else"),
      });
    });
    expect(await sql`select from meeting`).toHaveLength(0);
    await sql.end();
  });

  test("ends a transaction in which nothing is asked, and frees what it held", async ({ database }) => {
    const sql = await short(database.url, "idle_in_transaction_session_timeout");
    const left = failureOf(
      sql.begin(async (tx) => {
        await tx`lock table meeting`;
        await database.owner`select from meeting`;
        await tx`select from meeting`;
      }),
    );
    expect(troubleOf(await left)).toMatchObject({
      code: "busy",
      message: expect.stringContaining("took longer than it may"),
    });
    expect(await sql`select from meeting`).toHaveLength(0);
    await sql.end();
  });
});
