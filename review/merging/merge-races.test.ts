import { describe, expect, vi } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, logStatusChange } from "@/meetings";
import { mergeActors, undoMerge } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { timesNamed } from "./test-merges";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const { cnn, censor } = example;
  const merging = { actor: cnn, version: 1, into: censor, intoVersion: 1, reason: "One and the same." };
  const accordingToCnn = cancellation(example, {
    citations: [{ source: example.article }],
    accordingTo: cnn,
  });
  return { context, example, merging, accordingToCnn };
}

/** Waits until some other transaction of this database waits for a lock. */
const somebodyWaits = ({ owner }: TestDatabase) =>
  vi.waitUntil(
    async () => {
      const waiting = await owner`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      return waiting.length > 0;
    },
    { timeout: 10_000, interval: 10 },
  );

/** What became of an act that does not answer yet, without leaving its rejection unhandled. */
const outcome = <T>(act: Promise<T>) =>
  act.then(
    () => "done" as const,
    (error: unknown) => error as Error,
  );

describe("a merge and a new claim that names the merged actor", () => {
  test("when the claim comes first, the merge waits for it and moves it", async ({ database }) => {
    const { context, example, merging, accordingToCnn } = await prepared(database);
    let merge: Promise<unknown> = Promise.resolve();
    await database.db.transaction(async (tx) => {
      await logStatusChange({ ...context, db: tx }, accordingToCnn, "published");
      merge = outcome(mergeActors(context, merging));
      await somebodyWaits(database);
    });
    expect(await merge).toBe("done");
    expect(await timesNamed(database, example.cnn)).toBe(0);
    const [summary] = await database.owner`select according_to_id from meeting_summary`;
    expect(summary?.["according_to_id"]).toBe(example.censor);
  });

  test("when the merge comes first, the claim waits for it and is refused", async ({ database }) => {
    const { context, example, merging, accordingToCnn } = await prepared(database);
    let claim: Promise<unknown> = Promise.resolve();
    await database.db.transaction(async (tx) => {
      await mergeActors({ ...context, db: tx }, merging);
      claim = outcome(logStatusChange(context, accordingToCnn));
      await somebodyWaits(database);
    });
    expect(await claim).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("choose that one"),
    });
    expect(await database.owner`select id from claim`).toEqual([]);
    expect(await timesNamed(database, example.cnn)).toBe(0);
  });

  test("when the merge comes first but fails, the claim is logged", async ({ database }) => {
    const { context, merging, accordingToCnn } = await prepared(database);
    let claim: Promise<unknown> = Promise.resolve();
    const failing = database.db.transaction(async (tx) => {
      await mergeActors({ ...context, db: tx }, merging);
      claim = outcome(logStatusChange(context, accordingToCnn));
      await somebodyWaits(database);
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    expect(await claim).toBe("done");
  });
});

describe("a merge and a change to what names the merged actor", () => {
  test("when the merge comes first, the change is refused as stale", async ({ database }) => {
    const { context, merging, accordingToCnn } = await prepared(database);
    const { id } = await logStatusChange(context, accordingToCnn, "published");
    let correction: Promise<unknown> = Promise.resolve();
    await database.db.transaction(async (tx) => {
      await mergeActors({ ...context, db: tx }, merging);
      correction = outcome(
        correctStatusChange(context, {
          ...accordingToCnn,
          status: "postponed",
          id,
          version: 1,
          publicNote: "Put off.",
        }),
      );
      await somebodyWaits(database);
    });
    expect(await correction).toMatchObject({ code: "stale" });
    const [row] = await database.owner`select status, version from claim
      join status_change on claim_id = id where id = ${id}`;
    expect(row).toEqual({ status: "cancelled", version: 2 });
  });

  test("when the change comes first, the merge takes it along", async ({ database }) => {
    const { context, example, merging, accordingToCnn } = await prepared(database);
    const { id } = await logStatusChange(context, accordingToCnn, "published");
    let merge: Promise<unknown> = Promise.resolve();
    await database.db.transaction(async (tx) => {
      await correctStatusChange(
        { ...context, db: tx },
        { ...accordingToCnn, status: "postponed", id, version: 1, publicNote: "Put off." },
      );
      merge = outcome(mergeActors(context, merging));
      await somebodyWaits(database);
    });
    expect(await merge).toBe("done");
    const [row] = await database.owner`select status, version, according_to_id from claim
      join status_change on claim_id = id where id = ${id}`;
    expect(row).toEqual({ status: "postponed", version: 3, according_to_id: example.censor });
  });
});

test("of two merges at once one wins and the other is told", async ({ database }) => {
  const { context, example, merging } = await prepared(database);
  const { cnn, censor } = example;
  const back = { ...merging, actor: censor, into: cnn };
  const outcomes = await Promise.all([
    outcome(mergeActors(context, merging)),
    outcome(mergeActors(context, back)),
  ]);
  expect(outcomes.filter((one) => one === "done")).toHaveLength(1);
  expect(outcomes.find((one) => one !== "done")).toMatchObject({ code: "stale" });
  const merged = await database.owner`select id, version from actor where merged_into_id is not null`;
  expect(merged).toHaveLength(1);

  const undoing = { actor: String(merged[0]?.["id"]), version: 2 };
  const undone = await Promise.all([
    outcome(undoMerge(context, undoing)),
    outcome(undoMerge(context, undoing)),
  ]);
  expect(undone.filter((one) => one === "done")).toHaveLength(1);
  expect(undone.find((one) => one !== "done")).toMatchObject({ code: "stale" });
});

test("when each waits for the other, one is told and the other goes through", async ({ database }) => {
  const { context, example, merging, accordingToCnn } = await prepared(database);
  const { id } = await logStatusChange(context, accordingToCnn, "published");
  let merge: Promise<unknown> = Promise.resolve();
  const editing = database.db.transaction(async (tx) => {
    const within = { ...context, db: tx };
    const correction = {
      ...accordingToCnn,
      status: "postponed" as const,
      id,
      version: 1,
      publicNote: "Put off.",
    };
    await correctStatusChange(within, { ...correction, accordingTo: null });
    merge = outcome(mergeActors(context, merging));
    await somebodyWaits(database);
    await logStatusChange(within, accordingToCnn);
  });
  const outcomes = [await outcome(editing), await merge];
  expect(outcomes.filter((one) => one === "done")).toHaveLength(1);
  expect(outcomes.find((one) => one !== "done")).toMatchObject({ code: "stale" });
  const merged = outcomes[1] === "done";
  expect(await timesNamed(database, example.cnn)).toBe(merged ? 0 : 1);
});
