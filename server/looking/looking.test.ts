import { afterEach, beforeEach, expect } from "vitest";
import { tables } from "@/db";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { publishClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { Working } from "@/server/work/working";
import { recordSource, sourcesDue } from "@/sources";
import { type TestSite, testSite } from "@/sources/testing";
import { looking } from "./looking";

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.stop());

const clock = { now: () => new Date("2025-10-22T12:00:00Z") };

test("what a published claim cites is looked at, by one of several instances, once", async ({ database }) => {
  const { db, url } = database;
  const context = testContext(db, undefined, "optional");
  const example = await recordExample(context);
  const cite = async (address: string) => {
    const source = { publisher: example.censor, title: "Talks put off", url: address };
    const { id } = await recordSource(context, source);
    const citations = [{ source: id, via: [], excerpt: "put off" }];
    const claim = await logStatusChange(context, cancellation(example, { citations }));
    return { source: id, claim: claim.id };
  };
  const [seen] = [await cite(site.url), await cite(`${site.url}/draft`)];
  expect(await sourcesDue(db, clock.now())).toEqual([]);
  await publishClaim(context, { id: seen.claim, version: 1 });
  expect(await sourcesDue(db, clock.now())).toEqual([seen.source]);

  const works = [looking(site.fetching)];
  const instances = [new Working(url, works, clock), new Working(url, works, clock)];
  await Promise.all(instances.map((one) => one.start()));
  await site.isAsked;
  // What is under way is finished first.
  await Promise.all(instances.map((one) => one.stop(50_000)));
  const looks = await db.select().from(tables.sourceLook);
  expect(looks.map(({ sourceId, outcome }) => [sourceId, outcome])).toEqual([[seen.source, "first"]]);
  expect(site.asked).toBe(1);
  expect(await sourcesDue(db, clock.now())).toEqual([]);
});
