import { afterAll, beforeAll, expect } from "vitest";
import { recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { readAddress, recordSource } from "@/sources";
import { type TestSite, testSite } from "@/sources/testing";

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.stop());

test("an editor who pastes an address is given what the page says, and whose it is", async ({ database }) => {
  const context = testContext(database.db);
  const paper = await recordActor(context, { kind: "outlet", name: "The Example" });
  const asked = `${site.url}/?utm_source=mail&id=7#top`;
  const read = await readAddress(context, asked, site.fetching);
  expect(read).toMatchObject({
    url: `${site.url}/?id=7`,
    title: "Talks put off",
    publisher: { id: paper.id, name: "The Example" },
    published: "2025-10-21T07:30Z",
    language: "en",
    same: [],
  });
  expect(read.text).toContain("“We are not ready,”");
  expect(await database.db.$count((await import("@/db")).tables.source)).toBe(0);

  const other = await recordActor(context, { kind: "outlet", name: "Example Online" });
  const same = await recordSource(context, {
    publisher: other.id,
    title: "Talks put off",
    url: `${site.url.replace("/talks", "/talks/")}?id=7&fbclid=x`,
  });
  const again = await readAddress(context, asked, site.fetching);
  expect(again.publisher).toEqual({ id: other.id, name: "Example Online" });
  expect(again.same.map(({ id }) => id)).toEqual([same.id]);
});

test("nothing is fetched for whoever may not record a source, nor from where nobody has allowed it", async ({
  database: { db },
}) => {
  const before = site.asked;
  await expect(
    readAddress(testContext(db, testUser("staff")), site.url, site.fetching),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(readAddress(testContext(db, null), site.url, site.fetching)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  const nobody = { allowed: [], userAgent: "test" };
  await expect(readAddress(testContext(db), site.url, nobody)).rejects.toMatchObject({
    fields: { url: "This address is not on the public web, so it is not fetched." },
  });
  await expect(readAddress(testContext(db), "not an address", nobody)).rejects.toMatchObject({
    code: "invalid",
    fields: { url: expect.stringContaining("https://") },
  });
  expect(site.asked).toBe(before);
});
