import { describe, expect } from "vitest";
import { undoDays } from "@/claims/vocabulary";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { discardDraft, listClaims, readClaim, takeUpAgain } from ".";
import { cancellation, recordExample } from "./testing";

const day = 24 * 60 * 60 * 1000;

async function discarded({ db }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"));
  const { id } = await logStatusChange(context, cancellation(await recordExample(context)));
  await discardDraft(context, { id, version: 1 });
  const at = context.clock.now().getTime();
  const later = (milliseconds: number) => ({
    ...context,
    clock: { now: () => new Date(at + milliseconds) },
  });
  const listed = async () => (await listClaims(db, { state: "draft" })).map((claim) => claim.id);
  return { id, at, later, listed };
}

describe("a draft that was discarded", () => {
  test("is in no list, and keeps when it was put aside", async ({ database }) => {
    const { id, at, listed } = await discarded(database);
    expect(await listed()).toEqual([]);
    expect((await readClaim(database.db, id))?.claim.discardedAt?.getTime()).toBe(at);
  });

  test("can be taken up again to the end of the last day", async ({ database }) => {
    const { id, later, listed } = await discarded(database);
    await takeUpAgain(later(undoDays * day), { id, version: 2 });
    expect(await listed()).toEqual([id]);
    expect((await readClaim(database.db, id))?.claim.discardedAt).toBeNull();
  });

  test("cannot be taken up again after that", async ({ database }) => {
    const { id, later, listed } = await discarded(database);
    await expect(takeUpAgain(later(undoDays * day + 1), { id, version: 2 })).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("30 days"),
    });
    expect(await listed()).toEqual([]);
  });

  test("can be discarded again long after it was logged, and taken up once more", async ({ database }) => {
    const { id, later, listed } = await discarded(database);
    await takeUpAgain(later(0), { id, version: 2 });
    const muchLater = later(10 * undoDays * day);
    await discardDraft(muchLater, { id, version: 3 });
    expect(await listed()).toEqual([]);
    await takeUpAgain(muchLater, { id, version: 4 });
    expect(await listed()).toEqual([id]);
  });
});
