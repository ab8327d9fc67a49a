import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { recordExample, statement } from "@/review/testing";
import { logStatement } from "@/statements";
import { readListed } from "./read-listed";

test("a list is read part by part, each claim once, the latest first", async ({ database }) => {
  const context = testContext(database.db, testUser(), "optional");
  const example = await recordExample(context);
  const days = ["2025-10-03", "2025-10-01", "2025-10-05", "2025-10-02", "2025-10-04"];
  const said = new Map<string, string>();
  for (const day of days)
    said.set((await logStatement(context, { ...statement(example), said: day }, "published")).id, day);
  const { db } = database.as("published");
  const part = async (after: string | undefined, limit: number) => {
    const { claims, next } = await readListed(db, "statements", sql`${example.lavrov}::uuid`, {
      after,
      limit,
    });
    return {
      days: claims.map(({ id }) => said.get(id)),
      next: next && said.get(next),
      after: next ?? undefined,
    };
  };
  const first = await part(undefined, 2);
  expect(first).toMatchObject({ days: ["2025-10-05", "2025-10-04"], next: "2025-10-04" });
  const second = await part(first.after, 2);
  expect(second).toMatchObject({ days: ["2025-10-03", "2025-10-02"], next: "2025-10-02" });
  expect(await part(second.after, 2)).toEqual({ days: ["2025-10-01"], next: null, after: undefined });
  expect(await part(undefined, 5)).toMatchObject({ days: days.toSorted().reverse(), next: null });
});
