import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { publishClaim } from ".";
import { cancellation, recordExample } from "./testing";

const ada = testUser("editor", "Ada");

/** What PostgreSQL says of a statement that it refuses, told by its code. */
const refusal = (code: string) => ({ cause: expect.objectContaining({ code }) });
const insufficientPrivilege = "42501";

describe("the database itself, asked by the application's own role,", () => {
  test("refuses to change or delete history", async ({ database: { db, owner } }) => {
    await recordExample(testContext(db, ada));
    for (const table of ["history_entry", "history_change", "history_image", "history_form"]) {
      const name = sql.identifier(table);
      await expect(db.execute(sql`delete from ${name}`)).rejects.toMatchObject(
        refusal(insufficientPrivilege),
      );
      await expect(owner`delete from ${owner(table)}`).rejects.toMatchObject({ code: "OR001" });
    }
    for (const table of ["history_entry", "history_image", "history_form"]) {
      const name = sql.identifier(table);
      await expect(db.execute(sql`truncate ${name}`)).rejects.toMatchObject(refusal(insufficientPrivilege));
      await expect(owner`truncate ${owner(table)}`).rejects.toMatchObject({ code: "OR001" });
    }
    await expect(db.execute(sql`update history_entry set reason = 'other'`)).rejects.toMatchObject(
      refusal(insufficientPrivilege),
    );
    await expect(owner`update history_entry set reason = 'other'`).rejects.toMatchObject({ code: "OR001" });
  });

  test("refuses a change that no history entry covers", async ({ database: { db } }) => {
    const { rubio } = await recordExample(testContext(db, ada));
    await expect(
      db.execute(sql`update actor set name = 'Somebody else' where id = ${rubio}`),
    ).rejects.toMatchObject(refusal("OR002"));
    const forged = db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('onrecord.entry', id::text, true) from history_entry limit 1`);
      await tx.execute(sql`update actor set name = 'Somebody else' where id = ${rubio}`);
    });
    await expect(forged).rejects.toMatchObject({ code: "OR002" });
  });

  test("refuses to write the changes of an entry by hand", async ({ database: { db } }) => {
    await recordExample(testContext(db, ada));
    await expect(
      db.execute(
        sql`insert into history_change select entry_id, 0, table_name, row_id, before, after from history_change limit 1`,
      ),
    ).rejects.toMatchObject(refusal(insufficientPrivilege));
    await expect(
      db.execute(sql`insert into history_image (position, entry_id, owner_id, form)
        select 0, entry_id, owner_id, 1 from history_change limit 1`),
    ).rejects.toMatchObject(refusal(insufficientPrivilege));
  });

  test("refuses to publish a claim without a citation", async ({ database: { db } }) => {
    const context = testContext(db, ada);
    const example = await recordExample(context);
    const { id } = await logStatusChange(context, cancellation(example, { citations: [] }));
    const published = db.transaction(async (tx) => {
      const entry = "0199f000-0000-7000-8000-00000000000a";
      await tx.execute(sql`select set_config('onrecord.entry', ${entry}, true)`);
      await tx.execute(sql`update claim set state = 'published' where id = ${id}`);
      await tx.execute(
        sql`insert into history_entry (id, user_id, user_name, user_role, action, subject_kind, subject_id)
          values (${entry}, ${ada.id}, 'Ada', 'editor', 'claim.publish', 'claim', ${id})`,
      );
    });
    await expect(published).rejects.toMatchObject({ code: "OR003" });
  });

  test("refuses to delete claims, or to unpublish one", async ({ database: { db, owner } }) => {
    const context = testContext(db, ada);
    const example = await recordExample(context);
    const { id } = await logStatusChange(context, cancellation(example), "in_review");
    await publishClaim(testContext(db, testUser("editor", "Ben")), { id, version: 1 });
    await expect(db.execute(sql`delete from claim`)).rejects.toMatchObject(refusal(insufficientPrivilege));
    await expect(owner`update claim set state = 'draft'`).rejects.toMatchObject({ code: "OR004" });
    await expect(owner`delete from claim`).rejects.toMatchObject({
      code: expect.stringMatching(/^(OR004|23503)$/),
    });
  });
});

describe("history", () => {
  test("holds each act once, in order, with the rows before and after", async ({
    database: { db, owner },
  }) => {
    const context = testContext(db, ada);
    const example = await recordExample(context);
    const { id } = await logStatusChange(context, cancellation(example), "in_review");
    await publishClaim(testContext(db, testUser("editor", "Ben")), { id, version: 1 });
    const entries = await owner`
      select action, user_name from history_entry where subject_id = ${id} order by seq`;
    expect(entries).toEqual([
      { action: "claim.record", user_name: "Ada" },
      { action: "claim.publish", user_name: "Ben" },
    ]);
    const [change] = await owner`
      select before ->> 'state' as before, after ->> 'state' as after from history_change
      join history_entry on history_entry.id = entry_id
      where action = 'claim.publish' and table_name = 'claim'`;
    expect(change).toEqual({ before: "in_review", after: "published" });
  });

  test("has no entry for an act that failed", async ({ database: { db, owner } }) => {
    const context = testContext(db, ada);
    const example = await recordExample(context);
    const [{ count: before } = { count: null }] = await owner`select count(*) from history_entry`;
    await expect(
      logStatusChange(context, cancellation(example, { meeting: "0199f000-0000-7000-8000-000000000009" })),
    ).rejects.toThrow();
    const [{ count: after } = { count: null }] = await owner`select count(*) from history_entry`;
    expect(after).toBe(before);
  });
});

describe("the public's role", () => {
  test.for([
    "claim",
    "history_entry",
    "history_change",
    "history_image",
    "account",
    "session",
    "source_capture",
  ])("cannot read the table %s", async (table, { database }) => {
    const visitor = database.as("published").sql;
    await expect(visitor`select * from public.${visitor(table)}`).rejects.toMatchObject({
      code: insufficientPrivilege,
    });
  });
  test("cannot read the desk's views", async ({ database }) => {
    const visitor = database.as("published").sql;
    await expect(visitor`select * from desk.claim`).rejects.toMatchObject({ code: insufficientPrivilege });
  });
});
