import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { editAttendance, editStatusChange, logAttendance, logStatusChange } from "@/meetings";
import { editStatement, logStatement } from "@/statements";
import { publishClaim, readClaim, sendBack, sendToReview } from ".";
import { attendance, statement } from "./test-verbs";
import { cancellation, type Example, recordExample } from "./testing";

/** Ada, whose drafts these are, and Ben, who reviews them. */
async function prepared({ db }: TestDatabase) {
  const ada = testContext(db, testUser("editor", "Ada"));
  const ben = testContext(db, testUser("editor", "Ben"));
  return { ada, ben, example: await recordExample(ada) };
}

describe("who approved a claim", () => {
  test("is kept with it: the colleague who published it", async ({ database }) => {
    const { ada, ben, example } = await prepared(database);
    const { id } = await logStatusChange(ada, cancellation(example), "in_review");
    expect((await readClaim(database.db, id))?.claim.reviewerId).toBeNull();
    await publishClaim(ben, { id, version: 1 });
    expect((await readClaim(database.db, id))?.claim.reviewerId).toBe(ben.user?.id);
  });

  test("is nobody where its author published it without review", async ({ database }) => {
    const { ada, example } = await prepared(database);
    const change = cancellation(example);
    const { id } = await logStatusChange({ ...ada, review: "optional" }, change, "published");
    expect((await readClaim(database.db, id))?.claim).toMatchObject({ state: "published", reviewerId: null });
  });
});

type SentBack = { id: string; version: number };
const without = (context: Context): Context => ({ ...context, review: "optional" });

describe("why a draft was sent back", () => {
  const reason = "Which day?";
  const reasonOf = async ({ db }: TestDatabase, id: string) =>
    (await readClaim(db, id))?.claim.sentBackReason;

  async function sentBack(database: TestDatabase) {
    const there = await prepared(database);
    const { id } = await logStatusChange(there.ada, cancellation(there.example), "in_review");
    await sendBack(there.ben, { id, version: 1 }, { reason });
    return { ...there, seen: { id, version: 2 } };
  }

  test("stays while it is edited as a draft", async ({ database }) => {
    const { ada, example, seen } = await sentBack(database);
    expect(await reasonOf(database, seen.id)).toBe(reason);
    await editStatusChange(ada, { ...cancellation(example), ...seen, status: "postponed" });
    expect(await reasonOf(database, seen.id)).toBe(reason);
  });

  test.for<[string, (context: Context, seen: SentBack, example: Example) => Promise<unknown>]>([
    ["sent to review again", (context, seen) => sendToReview(context, seen)],
    ["published as it is", (context, seen) => publishClaim(without(context), seen)],
    [
      "edited and sent to review",
      (context, seen, example) =>
        editStatusChange(context, { ...cancellation(example), ...seen }, "in_review"),
    ],
    [
      "edited and published",
      (context, seen, example) =>
        editStatusChange(without(context), { ...cancellation(example), ...seen }, "published"),
    ],
  ])("is settled once it is %s", async ([, act], { database }) => {
    const { ada, example, seen } = await sentBack(database);
    await act(ada, seen, example);
    expect(await reasonOf(database, seen.id)).toBeNull();
  });

  test("is settled for claims of every kind", async ({ database }) => {
    const { ada, ben, example } = await prepared(database);
    const attended = await logAttendance(ada, attendance(example), "in_review");
    const said = await logStatement(ada, statement(example), "in_review");
    for (const { id } of [attended, said]) await sendBack(ben, { id, version: 1 }, { reason });
    await editAttendance(ada, { ...attendance(example), ...attended, version: 2 }, "in_review");
    await editStatement(ada, { ...statement(example), ...said, version: 2 }, "in_review");
    for (const { id } of [attended, said]) expect(await reasonOf(database, id)).toBeNull();
  });
});
