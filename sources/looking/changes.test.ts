import { afterEach, beforeEach, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { changedSources, editSource, lookNow, looksAt, titleBefore, wordsAt } from "@/sources";
import { firstArticle, recordFrom, type TestSite, testSite } from "@/sources/testing";

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.stop());

test("what an editor did not see of a page is told until they capture it anew", async ({
  database: { db },
}) => {
  const context = { ...testContext(db), clock: { now: () => new Date() } };
  const { id, publisher } = await recordFrom(context, site);
  expect(await changedSources(db, 5)).toEqual([]);
  const [first = "", , third = ""] = firstArticle.paragraphs;
  site.article = {
    title: "Talks to go on",
    paragraphs: [first, "“We are ready,” said the spokeswoman.", third],
  };
  expect(await lookNow(context, id, site.fetching)).toBe("changed");

  const { news, last } = await looksAt(db, id);
  expect(news.map(({ wordsChanged, titleChanged }) => [wordsChanged, titleChanged])).toEqual([[true, true]]);
  expect(last?.outcome).toBe("changed");
  expect(await titleBefore(db, id, news)).toEqual({ before: "Talks put off", now: "Talks to go on" });
  const words = await wordsAt(db, id, new Date());
  expect(words).toContain("“We are ready,”");
  expect(await changedSources(db, 5)).toMatchObject([{ id, titleChanged: true, wordsChanged: true }]);

  const source = { id, version: 1, publisher, title: "Talks put off", url: site.url };
  await editSource(context, { ...source, text: words });
  expect(await changedSources(db, 5)).toEqual([]);
  expect((await looksAt(db, id)).news).toEqual([]);
});

test("an editor alone may have a page looked at", async ({ database: { db } }) => {
  const context = testContext(db);
  const { id } = await recordFrom(context, site);
  const asked = site.asked;
  const staff = testContext(db, testUser("staff"));
  await expect(lookNow(staff, id, site.fetching)).rejects.toMatchObject({ code: "forbidden" });
  expect(site.asked).toBe(asked);
});
