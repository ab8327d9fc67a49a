import { afterEach, beforeEach, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { excerptsGone } from "@/provenance";
import { publishClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { lookAt, wordsAt } from "@/sources";
import { firstArticle, recordFrom, type TestSite, testSite } from "@/sources/testing";
import { sourcePage } from "./source";

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.stop());

const clock = { now: () => new Date() };

test("an article is captured, quoted and silently changed: desk and readers are told", async ({
  database,
}) => {
  const { db } = database;
  const context = { ...testContext(db, undefined, "optional"), clock };
  const example = await recordExample(context);
  const { id } = await recordFrom(context, site);
  const quote = "We are not ready";
  const citing = async (excerpt: string) => {
    const citations = [{ source: id, via: [], excerpt }];
    return (await logStatusChange(context, cancellation(example, { citations }))).id;
  };
  const quoted = await citing(quote);
  await citing("asked for patience");
  const readers = database.as("published").db;

  const [first = "", , third = ""] = firstArticle.paragraphs;
  site.article = {
    title: "Talks to go on",
    paragraphs: [first, "“We are ready,” said the spokeswoman.", third],
  };
  expect(await lookAt(db, id, clock, site.fetching)).toBe("changed");
  expect(await sourcePage(readers, id)).toBeNull();

  await publishClaim(context, { id: quoted, version: 1 });
  const words = (await wordsAt(db, id, clock.now())) ?? "";
  expect((await excerptsGone(db, id, words)).map(({ excerpt }) => excerpt).toSorted()).toEqual([
    quote,
    "asked for patience",
  ]);
  const told = await sourcePage(readers, id);
  expect(told?.changed.map(({ what }) => what)).toEqual(["both"]);
  expect(JSON.stringify(told)).not.toMatch(/We are ready|Talks to go on|asked for patience/);

  site.article = 404;
  expect(await lookAt(db, id, clock, site.fetching)).toBe("gone");
  expect((await sourcePage(readers, id))?.changed.map(({ what }) => what)).toEqual(["gone", "both"]);
  await expect(readers.execute("select text from public.source_look")).rejects.toThrow();
  await expect(readers.execute("select text from source_look")).rejects.toThrow();
});
