import { XMLParser } from "fast-xml-parser";
import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { cancellation, recordExample } from "@/review/testing";
import { sitemap, sitemaps } from "./sitemaps";

const siteUrl = "https://record.example";
const context = ({ as }: TestDatabase) => ({ db: as("published").db, siteUrl });
const parser = new XMLParser({ isArray: (name) => name === "sitemap" || name === "url" });
const locations = (items: { loc: string }[] = []) => items.map(({ loc }) => loc);

async function partsOf(database: TestDatabase, length: number) {
  const response = await sitemaps(new Request(`${siteUrl}/sitemap.xml`), context(database), length);
  expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  return locations(parser.parse(await response.text()).sitemapindex.sitemap);
}

async function addressesIn(database: TestDatabase, part: string, length: number) {
  const file = new URL(part).pathname.split("/").at(-1) ?? "";
  const response = await sitemap(new Request(part), file, context(database), length);
  expect(response.status).toBe(200);
  return locations(parser.parse(await response.text()).urlset.url);
}

describe("the site maps", () => {
  test("name every public page once, in parts that are no longer than they may be", async ({ database }) => {
    const editor = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    await logStatusChange(editor, cancellation(example), "published");
    const parts = await partsOf(database, 2);
    const addresses = await Promise.all(parts.map((part) => addressesIn(database, part, 2)));
    const all = addresses.flat().map((address) => address.replace(siteUrl, ""));
    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...addresses.slice(1).map(({ length }) => length))).toBe(2);
    expect(all.toSorted()).toEqual(
      [
        ...["/", "/meetings", "/actors", "/questions", "/sources", "/changes"],
        ...["/search", "/methodology", "/for-programs"],
        "/meetings/rubio-lavrov-talks",
        ...["censor-net", "cnn", "marco-rubio", "sergey-lavrov", "us-department-of-state"].map(
          (key) => `/actors/${key}`,
        ),
        `/sources/${example.article}`,
      ].toSorted(),
    );
  });

  test("are empty before anything is published, and refuse what they did not name", async ({ database }) => {
    const editor = testContext(database.db, testUser("editor"));
    await logStatusChange(editor, cancellation(await recordExample(editor)));
    const parts = await partsOf(database, 2);
    expect(parts.map((part) => part.replace(siteUrl, ""))).toEqual(
      ["pages", "meetings", "actors", "questions", "sources"].map((name) => `/sitemaps/${name}.xml`),
    );
    for (const part of parts.slice(1)) expect(await addressesIn(database, part, 2)).toEqual([]);
    const status = async (file: string) =>
      (await sitemap(new Request(`${siteUrl}/sitemaps/${file}`), file.split("?")[0] ?? "", context(database)))
        .status;
    expect(await status("claims.xml")).toBe(404);
    expect(await status("sources.xml?after=nonsense")).toBe(400);
    expect(await status("meetings.xml?after=%00")).toBe(400);
  });
});
