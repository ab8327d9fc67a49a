import { afterEach, beforeEach, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { excerptsGone } from "@/provenance";
import { inWords } from "@/published/history/in-words";
import { readVersions } from "@/published/history/versions";
import { asOf } from "@/published/stood/as-of";
import { publishClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { editSource, lookAt, wordsAt } from "@/sources";
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

test("an archived copy stands beside the address, as it did at each instant, and a dossier takes none away", async ({
  database,
}) => {
  const { db } = database;
  const context = { ...testContext(db, undefined, "optional"), clock };
  const example = await recordExample(context);
  const { id, publisher } = await recordFrom(context, site);
  const citations = [{ source: id, via: [], excerpt: "asked for patience" }];
  const { id: claim } = await logStatusChange(context, cancellation(example, { citations }));
  await publishClaim(context, { id: claim, version: 1 });
  const before = new Date().toISOString();

  const source = { id, version: 1, publisher, title: "Talks put off", url: site.url };
  await expect(editSource(context, { ...source, archiveUrl: "javascript:alert(1)" })).rejects.toMatchObject({
    fields: { archiveUrl: expect.stringContaining("https://") },
  });
  const archiveUrl = `https://web.archive.org/web/20251022090507/${site.url}`;
  await editSource(context, { ...source, archiveUrl });
  await editSource(context, { ...source, version: 2, note: "Behind a paywall." });
  const readers = database.as("published").db;
  expect(await sourcePage(readers, id)).toMatchObject({ archiveUrl, note: "Behind a paywall." });
  const then = await asOf(before, (past) => sourcePage(past, id), database.as("as_of").db);
  expect(then).toMatchObject({ archiveUrl: null });
  const [last] = await readVersions(readers, "source", [{ id, at: new Date().toISOString() }]);
  expect(last && inWords(last)).toContainEqual({ label: "Archived copy", text: archiveUrl });
});
