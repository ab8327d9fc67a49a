import { afterEach, beforeEach, expect } from "vitest";
import { recordActor } from "@/actors";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { lookAt, recordSource, sourcesDue, takeUp } from "@/sources";
import { firstArticle, recordFrom, type TestSite, testSite } from "@/sources/testing";

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.stop());

const start = Date.parse("2025-10-22T12:00:00Z");
const hours = (count: number) => ({ now: () => new Date(start + count * 3_600_000) });

const looks = (db: Database) => db.select().from(tables.sourceLook).orderBy(tables.sourceLook.at);

test("a page that stays as it was read is asked no more than needed, and less and less often", async ({
  database: { db },
}) => {
  const { id } = await recordFrom(testContext(db), site);
  const due: Date[] = [];
  for (const at of [1, 7, 31, 103]) {
    expect(await lookAt(db, id, hours(at), site.fetching)).toBe("same");
    const [watch] = await db.select().from(tables.sourceWatch);
    due.push(watch?.nextLook ?? new Date(0));
  }
  const waits = due.map((at, index) => (at.getTime() - start) / 3_600_000 - ([1, 7, 31, 103][index] ?? 0));
  expect(waits).toEqual([6, 24, 72, 168]);
  expect((await looks(db)).map(({ outcome, text }) => [outcome, text])).toEqual([
    ["first", null],
    ["same", null],
    ["same", null],
    ["same", null],
    ["same", null],
  ]);
});

test("a page that was changed silently is found out, and what the record holds stays as it was", async ({
  database: { db },
}) => {
  const { id } = await recordFrom(testContext(db), site, (text) => text.replace("nobody", "no one"));
  const [first, , third] = firstArticle.paragraphs;
  site.article = {
    title: "Talks put off",
    paragraphs: [first ?? "", "“We are ready,” she said.", third ?? ""],
  };
  expect(await lookAt(db, id, hours(1), site.fetching)).toBe("changed");
  site.article = { ...site.article, title: "Talks to go on" };
  expect(await lookAt(db, id, hours(2), site.fetching)).toBe("changed");
  site.article = 404;
  expect(await lookAt(db, id, hours(3), site.fetching)).toBe("gone");
  site.article = 503;
  expect(await lookAt(db, id, hours(4), site.fetching)).toBe("failed");
  const found = await looks(db);
  expect(found.map((look) => [look.outcome, look.wordsChanged, look.titleChanged, look.title])).toEqual([
    ["first", false, false, "Talks put off"],
    ["changed", true, false, "Talks put off"],
    ["changed", false, true, "Talks to go on"],
    ["gone", false, false, null],
    ["failed", false, false, null],
  ]);
  expect(found[1]?.text).toContain("“We are ready,” she said.");
  expect((await db.select().from(tables.sourceCapture)).map(({ text }) => text)).toEqual([
    firstArticle.paragraphs.join("\n\n").replace("nobody", "no one"),
  ]);
});

test("words that an editor typed are no account of the page: the first look begins one", async ({
  database: { db },
}) => {
  const context = testContext(db);
  const publisher = await recordActor(context, { kind: "outlet", name: "The Example" });
  const source = { publisher: publisher.id, title: "Talks", url: site.url, text: "Only what matters." };
  const { id } = await recordSource(context, source);
  expect(await lookAt(db, id, hours(1), site.fetching)).toBe("first");
  expect(await lookAt(db, id, hours(2), site.fetching)).toBe("same");
  const { id: without } = await recordSource(context, { publisher: publisher.id, title: "No address" });
  expect(await lookAt(db, without, hours(3), site.fetching)).toBeNull();
  expect(await looks(db)).toHaveLength(2);
});

test("what no published claim cites is never due", async ({ database: { db } }) => {
  const { id } = await recordFrom(testContext(db), site);
  expect(await sourcesDue(db, hours(1000).now())).toEqual([]);
  expect(await takeUp(db, id, hours(1000).now())).toBe(false);
});
