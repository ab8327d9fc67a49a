import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { logStatusChange, recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";
import { recordQuestion } from "@/statements";
import { cancellation, recordExample } from "./testing";

type Posting = (context: Context, id: string) => Promise<{ id: string; key?: string }>;

/** Does two things, each of which has looked whether it was done before either writes to the table. */
async function atOneInstant<Result>(
  { owner }: TestDatabase,
  table: string,
  work: () => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const waiting = () => owner`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return owner
    .begin(async (holder) => {
      await holder.unsafe(`lock table ${table} in share mode`);
      const both = Promise.allSettled([work(), work()]);
      await expect.poll(async () => (await waiting()).length, { timeout: 4000 }).toBe(2);
      return { both };
    })
    .then(({ both }) => both);
}

describe("two first posts of one form at one instant", () => {
  test.for<[table: string, post: Posting]>([
    [
      "meeting",
      (context, id) => recordMeeting(context, { id, title: "Talks", kind: "talks", participants: [] }),
    ],
    ["actor", (context, id) => recordActor(context, { id, name: "Somebody", kind: "person" })],
    ["question", (context, id) => recordQuestion(context, { id, text: "Is it acceptable?" })],
  ])("make one %s, and both are told which", async ([table, post], { database }) => {
    const context = testContext(database.db);
    const id = newId();
    const [one, other] = await atOneInstant(database, table, () => post(context, id));
    expect(one).toMatchObject({ status: "fulfilled", value: { id } });
    expect(other).toEqual(one);
    expect(await database.owner.unsafe(`select from ${table}`)).toHaveLength(1);
    expect(await database.owner`select from history_entry`).toHaveLength(1);
  });

  test("make one source", async ({ database }) => {
    const context = testContext(database.db);
    const { id: publisher } = await recordActor(context, { name: "CNN", kind: "outlet" });
    const id = newId();
    const posts = await atOneInstant(database, "source", () =>
      recordSource(context, { id, publisher, title: "A piece", kind: "article" }),
    );
    expect(posts.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await database.owner`select from source`).toHaveLength(1);
  });

  test("make one claim", async ({ database }) => {
    const context = testContext(database.db);
    const example = await recordExample(context);
    const id = newId();
    const posts = await atOneInstant(database, "claim", () =>
      logStatusChange(context, cancellation(example, { id })),
    );
    expect(posts).toEqual([
      { status: "fulfilled", value: { id } },
      { status: "fulfilled", value: { id } },
    ]);
    expect(await database.owner`select from claim`).toHaveLength(1);
  });
});

test("two things of one name at one instant each have an address of their own", async ({ database }) => {
  const context = testContext(database.db);
  const posts = await atOneInstant(database, "actor", () =>
    recordActor(context, { name: "Somebody", kind: "person" }),
  );
  expect(posts.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  const keys = await database.owner<{ key: string }[]>`select key from actor order by key`;
  expect(keys.map(({ key }) => key)).toEqual(["somebody", "somebody-2"]);
});

test("an address that was chosen and is taken by then is refused in words", async ({ database }) => {
  const context = testContext(database.db);
  const posts = await atOneInstant(database, "actor", () =>
    recordActor(context, { key: "somebody", name: "Somebody", kind: "person" }),
  );
  expect(posts.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "exists" } });
  expect(await database.owner`select from actor`).toHaveLength(1);
});
