import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { actsOn } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { editStatusChange, logStatusChange } from "@/meetings";
import {
  cancelPublication,
  countClaims,
  planPublication,
  publicationsDue,
  publishPlanned,
  queueOf,
  readPlan,
  sendBack,
} from "@/review";
import { cancellation, recordExample } from "@/review/testing";

async function prepared({ db }: TestDatabase) {
  const author = testUser("editor", "Ada");
  const reviewer = testUser("editor", "Ben");
  const writing = testContext(db, author);
  const deciding = testContext(db, reviewer);
  const example = await recordExample(writing);
  const { id } = await logStatusChange(writing, cancellation(example), "in_review");
  const later = { now: () => new Date("2025-10-23T08:00:00Z") };
  const known = new Map([author, reviewer].map((user) => [user.id, user]));
  /** @param meanwhile what somebody does while it is being published. */
  const publish = (users = known, meanwhile = async () => {}) =>
    publishPlanned({ db, review: "required", clock: later }, id, async (user) => {
      await meanwhile();
      return users.get(user) ?? null;
    });
  return { author, writing, deciding, example, id, later, known, publish };
}

const at = { at: "2025-10-23T09:00", timeZone: "Europe/Budapest" };

test("what is to be published at a time is nowhere public until then, and then is by one, as whoever approved it", async ({
  database,
}) => {
  const { author, writing, deciding, id, later, publish } = await prepared(database);
  const seen = { id, version: 1 };
  await expect(planPublication(writing, seen, at)).rejects.toMatchObject({ code: "forbidden" });
  for (const [wrong, field] of [
    [{ ...at, at: "2025-10-22T13:59" }, "at"],
    [{ ...at, at: "2027-10-22T13:59" }, "at"],
    [{ ...at, at: "soon" }, "at"],
    [{ ...at, timeZone: "Mars/Olympus" }, "timeZone"],
  ] as const)
    await expect(planPublication(deciding, seen, wrong)).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    });
  await planPublication(deciding, seen, at);

  expect(await readPlan(database.db, id)).toMatchObject({
    at: new Date("2025-10-23T07:00:00Z"),
    isStale: false,
  });
  expect((await queueOf(database.db, testUser().id, author.id)).waiting).toBe(0);
  const { sql } = database.as("published");
  const seenByReaders = async () => {
    const views = await database.owner<
      { name: string }[]
    >`select table_name as name from information_schema.views
      where table_schema = 'published' and table_name not like 'found%'`;
    const rows = await Promise.all(views.map(({ name }) => sql`select * from ${sql(name)}`));
    return JSON.stringify(rows);
  };
  expect(await seenByReaders()).not.toContain(id);
  expect(await publicationsDue(database.db, new Date("2025-10-23T06:59:59Z"))).toEqual([]);
  expect(await publicationsDue(database.db, later.now())).toEqual([id]);

  const outcomes = await Promise.all([publish(), publish()]);
  expect(outcomes.toSorted()).toEqual(["gone", "published"]);
  expect(await seenByReaders()).toContain(id);
  expect(await seenByReaders()).not.toContain("plan_publication");
  expect((await actsOn(database.db, id)).map(({ action, user }) => [action, user])).toEqual([
    ["claim.publish", "Ben"],
    ["claim.plan_publication", "Ben"],
    ["claim.record", "Ada"],
  ]);
  expect(await publicationsDue(database.db, later.now())).toEqual([]);
  expect(await readPlan(database.db, id)).toBeNull();
});

test("of what is in review, what is to be published at a time is not counted, unless something stands against it", async ({
  database,
}) => {
  const { db } = database;
  const { writing, deciding, example, id, publish } = await prepared(database);
  const stale = await logStatusChange(writing, cancellation(example), "in_review");
  await logStatusChange(writing, cancellation(example), "in_review");
  expect(await countClaims(db)).toEqual({ in_review: 3 });
  await planPublication(deciding, { id, version: 1 }, at);
  await planPublication(deciding, { id: stale.id, version: 1 }, at);
  expect(await countClaims(db)).toEqual({ in_review: 1 });
  const edited = { ...cancellation(example), id: stale.id, version: 1, note: "On second thoughts." };
  await editStatusChange(writing, edited, "in_review");
  expect(await countClaims(db)).toEqual({ in_review: 2 });
  expect(await publish(new Map())).toBe("refused");
  expect(await countClaims(db)).toEqual({ in_review: 3 });
});

test("what can no longer be published at its time stays, and says why; what is cancelled or sent back is forgotten", async ({
  database,
}) => {
  const { writing, deciding, example, id, later, publish } = await prepared(database);
  const seen = { id, version: 1 };
  await planPublication(deciding, seen, at);
  await cancelPublication(deciding, id);
  await expect(cancelPublication(deciding, id)).rejects.toMatchObject({ code: "stale" });
  expect(await publish()).toBe("gone");

  await planPublication(deciding, seen, at);
  expect(await publish(new Map())).toBe("refused");
  expect((await readPlan(database.db, id))?.refusal).toContain("no account");
  expect(await publicationsDue(database.db, later.now())).toEqual([]);

  await planPublication(deciding, seen, at);
  const edited = { ...cancellation(example), id, version: 1, note: "On second thoughts." };
  await editStatusChange(writing, edited, "in_review");
  expect(await publish()).toBe("refused");
  expect(await readPlan(database.db, id)).toMatchObject({
    isStale: true,
    refusal: expect.stringContaining("changed"),
  });

  await planPublication(deciding, { id, version: 2 }, at);
  await sendBack(deciding, { id, version: 2 }, { reason: "Not yet." });
  expect(await readPlan(database.db, id)).toBeNull();
});

test("what is cancelled or put off while it is being published is not published", async ({ database }) => {
  const { deciding, id, later, known, publish } = await prepared(database);
  const seen = { id, version: 1 };
  await planPublication(deciding, seen, at);
  const cancelled = publish(known, () => cancelPublication({ ...deciding, clock: later }, id));
  expect(await cancelled).toBe("gone");

  await planPublication(deciding, seen, at);
  const day = { ...at, at: "2025-10-24T09:00" };
  expect(await publish(known, () => planPublication({ ...deciding, clock: later }, seen, day))).toBe("gone");
  expect(await readPlan(database.db, id)).toMatchObject({
    at: new Date("2025-10-24T07:00:00Z"),
    isStale: false,
    refusal: null,
  });
  expect(await database.owner`select state from claim where id = ${id}`).toMatchObject([
    { state: "in_review" },
  ]);
});

test("what is published otherwise, as by saving it, is not to be published any more", async ({
  database,
}) => {
  const { writing, deciding, example, id } = await prepared(database);
  await planPublication(deciding, { id, version: 1 }, at);
  const edited = { ...cancellation(example), id, version: 1, note: "And so it was." };
  await editStatusChange({ ...writing, review: "optional" }, edited, "published");
  expect(await readPlan(database.db, id)).toBeNull();
});
