import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { actsOn } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { RecordError } from "@/lib/errors";
import { editStatusChange, logStatusChange } from "@/meetings";
import {
  cancelPublication,
  countClaims,
  listClaims,
  listPlanned,
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
  const [past, far] = ["That is past: choose a time to come", "Choose a time within a year from now."];
  const none = "No clock in Europe/Budapest shows that: choose a day and a time.";
  for (const [wrong, field, said] of [
    [{ ...at, at: "2025-10-22T13:59" }, "at", past],
    // Now, in the context of a test.
    [{ ...at, at: "2025-10-22T14:00" }, "at", past],
    [{ ...at, at: "2026-10-23T14:01" }, "at", far],
    [{ ...at, at: "soon" }, "at", none],
    [{ ...at, at: undefined as never }, "at", "Choose a day and a time."],
    [{ ...at, timeZone: "Mars/Olympus" }, "timeZone", "IANA name"],
  ] as const)
    await expect(planPublication(deciding, seen, wrong)).rejects.toMatchObject({
      fields: { [field]: expect.stringContaining(said) },
    });
  await planPublication(deciding, seen, { ...at, at: "2026-10-23T14:00" });
  await planPublication(deciding, seen, { ...at, at: `${at.at}:59` });

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
  expect((await actsOn(database.db, id)).map(({ action, user, reason }) => [action, user, reason])).toEqual([
    ["claim.publish", "Ben", null],
    ["claim.plan_publication", "Ben", "For 2025-10-23 07:00 UTC"],
    ["claim.plan_publication", "Ben", "For 2026-10-23 12:00 UTC"],
    ["claim.record", "Ada", null],
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
  const { writing, deciding, example, id, later, known, publish } = await prepared(database);
  const seen = { id, version: 1 };
  await planPublication(deciding, seen, at);
  await cancelPublication(deciding, id);
  await expect(cancelPublication(deciding, id)).rejects.toMatchObject({
    code: "stale",
    message: expect.stringContaining("not to be published at a time any more"),
  });
  expect(await publish()).toBe("gone");

  await planPublication(deciding, seen, at);
  expect(await publish(new Map())).toBe("refused");
  expect((await readPlan(database.db, id))?.refusal).toContain("no account");
  expect(await publicationsDue(database.db, later.now())).toEqual([]);
  // What was refused is not tried again.
  expect(await publish(known, () => expect.fail("It was."))).toBe("gone");

  await planPublication(deciding, seen, at);
  const edited = { ...cancellation(example), id, version: 1, note: "On second thoughts." };
  await editStatusChange(writing, edited, "in_review");
  expect(await publish()).toBe("refused");
  expect(await readPlan(database.db, id)).toMatchObject({
    isStale: true,
    refusal: "It was changed after it was approved: approve it anew.",
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

test("what cannot be decided just then is tried again", async ({ database }) => {
  const { deciding, id, known, publish } = await prepared(database);
  await planPublication(deciding, { id, version: 1 }, at);
  for (const failure of [
    new RecordError("busy", "Too many at once."),
    new RecordError("unavailable", "The database is away."),
    new Error("Something broke."),
  ])
    await expect(publish(known, () => Promise.reject(failure))).rejects.toBe(failure);
  expect(await readPlan(database.db, id)).toMatchObject({ refusal: null });
  expect(await publish()).toBe("published");
});

test("what is to be published at a time is listed, the soonest first, with what it says", async ({
  database: { db },
  database,
}) => {
  const { writing, deciding, example, id } = await prepared(database);
  expect(await listPlanned(db)).toEqual([]);
  const sooner = await logStatusChange(writing, cancellation(example, { status: "postponed" }), "in_review");
  await planPublication(deciding, { id, version: 1 }, at);
  await planPublication(deciding, { id: sooner.id, version: 1 }, { ...at, at: "2025-10-23T08:00" });
  expect(await listPlanned(db)).toMatchObject([
    { id: sooner.id, isStale: false, claim: { id: sooner.id, status: "postponed" } },
    { id, isStale: false, claim: { id, status: "cancelled" } },
  ]);
  const waiting = await logStatusChange(writing, cancellation(example), "in_review");
  const unplanned = await listClaims(db, { state: "in_review", unplanned: true });
  expect(unplanned.map((one) => one.id)).toEqual([waiting.id]);
});
