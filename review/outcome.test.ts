import { describe, expect } from "vitest";
import type { Outcome } from "@/claims/vocabulary";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import {
  editAttendance,
  editStatusChange,
  importStatusChange,
  logAttendance,
  logStatusChange,
} from "@/meetings";
import { editStatement, logStatement } from "@/statements";
import { attendance, statement } from "./test-verbs";
import { cancellation, recordExample } from "./testing";

/** As somebody would ask who does not go by the types: over the network, or in a test. */
const retracted = "retracted" as Outcome;

describe("a verb asked to make a draft 'retracted', which readers would see", () => {
  test("refuses to, whoever asks and whatever the review policy", async ({ database }) => {
    const author = testContext(database.db, testUser("editor", "Ada"));
    const example = await recordExample(author);
    const asked = { required: author, optional: { ...author, review: "optional" as const } };
    for (const context of Object.values(asked)) {
      const change = await logStatusChange(context, cancellation(example));
      const attended = await logAttendance(context, attendance(example));
      const said = await logStatement(context, statement(example));
      const attempts = [
        () => logStatusChange(context, cancellation(example), retracted),
        () => logAttendance(context, attendance(example), retracted),
        () => logStatement(context, statement(example), retracted),
        () => editStatusChange(context, { ...cancellation(example), ...change, version: 1 }, retracted),
        () => editAttendance(context, { ...attendance(example), ...attended, version: 1 }, retracted),
        () => editStatement(context, { ...statement(example), ...said, version: 1 }, retracted),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "invalid" });
    }
    const { sql } = database.as("published");
    expect(await sql`select id from claim`).toEqual([]);
    const states = await database.owner`select distinct state, published_at from claim`;
    expect([...states]).toEqual([{ state: "draft", published_at: null }]);
  });

  test("which an import does, for somebody who may publish", async ({ database }) => {
    const author = testContext(database.db, testUser("editor", "Ada"));
    const example = await recordExample(author);
    await expect(importStatusChange(author, cancellation(example), "retracted")).rejects.toMatchObject({
      code: "forbidden",
    });
    await importStatusChange({ ...author, review: "optional" }, cancellation(example), "retracted");
    expect(await database.as("published").sql`select state from claim`).toMatchObject([
      { state: "retracted" },
    ]);
  });
});
