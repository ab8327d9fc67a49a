import { expect, vi } from "vitest";
import { test } from "@/db/testing";
import { actsOn } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { planPublication } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { Working } from "@/server/work/working";
import { publishing } from "./publishing";

test("what came due while no instance ran is published at the start of several, once", async ({
  database,
}) => {
  const { db, url, owner } = database;
  const writing = testContext(db);
  const example = await recordExample(writing);
  const { id } = await logStatusChange(writing, cancellation(example), "in_review");
  const [account] = await owner<{ id: string }[]>`insert into account (id, email, name, role)
    values (gen_random_uuid(), 'ben@example.org', 'Ben', 'editor') returning id`;
  const ben = { ...testUser(), id: account?.id ?? "", name: "Ben" };
  const at = { at: "2025-10-22T12:01", timeZone: "UTC" };
  await planPublication({ ...writing, user: ben }, { id, version: 1 }, at);

  const clock = { now: () => new Date("2025-10-23T00:00:00Z") };
  const works = [publishing({ review: "required" }, "optional")];
  const instances = [1, 2].map(() => new Working(url, works, clock));
  await Promise.all(instances.map((one) => one.start()));
  await vi.waitUntil(
    async () => (await owner`select from claim where id = ${id} and state = 'published'`).length > 0,
    { timeout: 60_000, interval: 50 },
  );
  await Promise.all(instances.map((one) => one.stop(50_000)));
  const acts = await actsOn(db, id);
  expect(acts.filter(({ action }) => action === "claim.publish")).toMatchObject([{ user: "Ben" }]);
  expect(await owner`select from planned_publication`).toHaveLength(0);
});
