import { XMLParser } from "fast-xml-parser";
import { describe, expect, vi } from "vitest";
import { readingTest, type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange, recordMeeting } from "@/meetings";
import { storiesDossier } from "@/published/pages/test-stories";
import { cancellation, recordExample } from "@/review/testing";
import { cardStyle } from "@/syndication/card-style";
import { contextOf, siteUrl } from "./api/testing";
import { card, oEmbed } from "./embed";

// The stories are many, and recorded one by one.
vi.setConfig({ testTimeout: 60_000 });

/** The tests that only read share a record of stories. */
const storyTest = readingTest.extend<{ stories: TestDatabase }>({
  stories: [
    async ({ database }, use) => {
      const context = testContext(
        database.db,
        testUser("admin"),
        "optional",
        new Date("2026-02-01T12:00:00Z"),
      );
      expect((await importDossier(context, storiesDossier)).problems).toEqual([]);
      await use(database);
    },
    { scope: "file" },
  ],
});
const asked = (path: string) => new Request(`http://localhost:3000${path}`);
const later = (database: TestDatabase) => ({ ...contextOf(database), now: new Date("2026-02-01T12:00:00Z") });
const cardOf = (database: TestDatabase, key: string) =>
  card(asked(`/embed/meetings/${key}`), key, later(database));
const textOf = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("/embed/meetings/{slug}", () => {
  const said: [string, string[]][] = [
    [
      "moved",
      [
        "Rescheduled",
        "Since 1 December 2025",
        "Reported, 1 independent origin: paper",
        "20 January 2026",
        "Overdue",
      ],
    ],
    ["rival-places", ["Planned", "Place: Budapest, Hungary", "Accounts differ"]],
    ["nobody-agrees", ["Accounts differ", "none of them is this record’s own"]],
    ["postponed", ["Postponed", "None on record"]],
    ["denied-and-repeated", ["Cancelled", "Disputed"]],
  ];
  storyTest.for(said)("answers in a few words: %s", async ([key, words], { stories }) => {
    const response = await cardOf(stories, key);
    expect(response.status).toBe(200);
    const text = textOf(await response.text());
    for (const word of words) expect(text).toContain(word);
  });

  test("runs nothing and loads nothing, whatever it tells of, and leads out of the frame", async ({
    database,
  }) => {
    const editor = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    const title = `<script>alert(1)</script>" onload="x`;
    const { id: meeting, key } = await recordMeeting(editor, { title, kind: "talks", participants: [] });
    await logStatusChange(
      editor,
      cancellation(example, { meeting, statusAsWorded: "</p><img src=x>" }),
      "published",
    );
    await logStatusChange(
      editor,
      cancellation(example, { meeting, statusAsWorded: "Words of a draft", effective: "2025-10-22" }),
    );
    const html = await (await cardOf(database, key)).text();
    expect(html).not.toMatch(/<script|<img|<link|Words of a draft|\son[a-z]+="x/);
    // The policy of cards allows this one style, by its hash.
    expect([...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style)).toEqual([cardStyle]);
    expect(html).not.toContain(" style=");
    const links = [...html.matchAll(/<a [^>]*>/g)].map(([link]) => link);
    expect(links).toHaveLength(2);
    for (const link of links)
      expect(link).toBe(`<a href="${siteUrl}/meetings/${key}" target="_blank" rel="noopener">`);
  });

  storyTest("says so where nothing is published", async ({ stories }) => {
    const response = await cardOf(stories, "nothing");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Not on record");
  });
});

describe("/oembed", () => {
  const ask = (database: TestDatabase, query: Record<string, string>) =>
    oEmbed(asked(`/oembed?${new URLSearchParams(query)}`), later(database));
  const url = `${siteUrl}/meetings/moved`;

  storyTest(
    "says how to show a meeting, as JSON and as XML, no larger than asked for",
    async ({ stories }) => {
      const whole = await (await ask(stories, { url })).json();
      expect(whole).toEqual({
        version: "1.0",
        type: "rich",
        title: "moved",
        provider_name: "Onrecord",
        provider_url: siteUrl,
        cache_age: 300,
        width: 480,
        height: 300,
        html: `<iframe src="${siteUrl}/embed/meetings/moved" width="480" height="300" title="moved" loading="lazy" style="border:0;max-width:100%"></iframe>`,
      });
      const less = await (await ask(stories, { url, maxwidth: "320", maxheight: "9999", utm: "x" })).json();
      expect(less).toMatchObject({ width: 320, height: 300 });
      const xml = await ask(stories, { url, format: "xml" });
      expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
      expect(new XMLParser({ parseTagValue: false }).parse(await xml.text()).oembed.html).toBe(whole.html);
    },
  );

  const refused: [Record<string, string>, number][] = [
    [{}, 400],
    [{ url: "javascript:alert(1)" }, 400],
    [{ url: "/meetings/moved" }, 400],
    [{ url, maxwidth: "-1" }, 400],
    [{ url, maxheight: "1e9" }, 400],
    [{ url, format: "yaml" }, 400],
    [{ url: "https://elsewhere.example/meetings/moved" }, 404],
    [{ url: `${siteUrl}.evil.example/meetings/moved` }, 404],
    [{ url: `${siteUrl}/actors/lavrov` }, 404],
    [{ url: `${siteUrl}/meetings/nothing` }, 404],
    [{ url: `${siteUrl}/meetings/%00` }, 404],
  ];
  storyTest.for(refused)("refuses %o with %i", async ([query, status], { stories }) => {
    const response = await ask(stories, query);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      status,
      "application/problem+json",
    ]);
  });
});
