import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editMeeting, logStatusChange } from "@/meetings";
import { mergeActors, publishClaim, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { logStatement, recordQuestion } from "@/statements";
import { feedAbout, feedOfChanges } from "./feeds";

const siteUrl = "https://record.example";
const at = (path: string, headers = {}) => new Request(`http://localhost:3000${path}`, { headers });
const context = ({ as }: TestDatabase) => ({ db: as("published").db, siteUrl });

/** Read back by an XML parser of somebody else's, with every value as the text it is. */
function atom(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === "entry" || name === "link",
  });
  return parser.parse(text).feed;
}

/** A cancellation that was published, corrected and retracted, beside a draft. */
async function somethingHappened({ db }: TestDatabase, title?: string) {
  const author = testContext(db, testUser("editor", "Ada"));
  const colleague = testContext(db, testUser("editor", "Ben"));
  const example = await recordExample(author);
  const { id: meeting } = example.meeting;
  if (title) await editMeeting(author, { id: meeting, version: 1, title, kind: "talks", participants: [] });
  const { id } = await logStatusChange(author, cancellation(example, { note: "A first note." }), "in_review");
  await publishClaim(colleague, { id, version: 1 });
  const correction = { ...cancellation(example, { status: "postponed" }), id, version: 2 };
  await correctStatusChange(author, { ...correction, publicNote: "The source said postponed." });
  await retractClaim(colleague, { id, version: 3 }, { publicNote: "It was another meeting." });
  await logStatusChange(author, cancellation(example, { note: "Words of a draft." }));
  return example;
}

describe("a feed", () => {
  test("tells what was published, corrected and retracted, the latest first, as Atom and as JSON Feed", async ({
    database,
  }) => {
    const { meeting } = await somethingHappened(database);
    const path = `/meetings/${meeting.key}`;
    const response = await feedAbout(at(path), "atom", "meeting", meeting.key, context(database));
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const text = await response.text();
    expect(text).not.toContain("Words of a draft");
    const feed = atom(text);
    expect(feed).toMatchObject({
      xmlns: "http://www.w3.org/2005/Atom",
      id: `${siteUrl}${path}/feed.atom`,
      title: "Rubio–Lavrov talks — Onrecord",
      author: { name: "Onrecord" },
      link: [
        { rel: "self", href: `${siteUrl}${path}/feed.atom` },
        { rel: "alternate", type: "text/html", href: `${siteUrl}${path}` },
        { rel: "alternate", type: "application/feed+json", href: `${siteUrl}${path}/feed.json` },
      ],
    });
    expect(feed.entry.map((entry: { title: string }) => entry.title)).toEqual([
      "Retracted: Postponed",
      "Corrected: Postponed",
      "Published: Cancelled",
    ]);
    const [retracted, corrected, published] = feed.entry;
    expect(retracted.content["#text"]).toBe("Note: It was another meeting.\nBy an editor.");
    expect(corrected.content["#text"]).toContain("Status, before: Cancelled\nStatus, now: Postponed");
    expect(published.content["#text"]).toContain("Note: A first note.");
    expect(published.content["#text"]).toContain("Censor.NET ← CNN");
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(entry.updated).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:]+\.\d{3,6}Z$/);
      expect(entry.link[0].href).toMatch(/^https:\/\/record\.example\/claims\//);
    }
    expect(feed.updated).toBe(retracted.updated);

    const json = await (await feedAbout(at(path), "json", "meeting", meeting.key, context(database))).json();
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      home_page_url: `${siteUrl}${path}`,
      feed_url: `${siteUrl}${path}/feed.json`,
    });
    expect(json.items.map((item: { id: string }) => item.id)).toEqual(
      feed.entry.map((entry: { id: string }) => entry.id),
    );
  });

  const hostile: [string, string, string?][] = [
    ["markup", "<script>alert(1)</script> &amp; ]]> <!-- -->"],
    ["another alphabet, from right to left, and pictures", "لقاء ‮drawkcab‬ 👩‍👩‍👧 𝔘"],
    ["a formula", '=HYPERLINK("https://example.org";"x")'],
    ["characters that XML cannot hold", "Talks \uFFFE\uFFFF", "Talks \uFFFD\uFFFD"],
  ];
  test.for(hostile)("holds %s as the text it is", async ([, title, held = title], { database }) => {
    const { meeting } = await somethingHappened(database, title);
    const all = await feedOfChanges(at("/changes.atom"), "atom", context(database));
    const feed = atom(await all.text());
    expect(feed.entry[0].title).toBe(`Retracted: Postponed — ${held}`);
    const own = await feedAbout(at("/"), "json", "meeting", meeting.key, context(database));
    expect((await own.json()).title).toBe(`${title} — Onrecord`);
  });

  test("is of an actor what it said and whether it takes part, and of a question the positions on it", async ({
    database,
  }) => {
    const author = testContext(database.db, testUser("editor"), "optional");
    const example = await recordExample(author);
    const { id: question, key } = await recordQuestion(author, { text: "Is Budapest the right venue?" });
    await logStatement(
      author,
      {
        speaker: example.lavrov,
        form: "quote",
        text: "It is.",
        meetings: [example.meeting.id],
        positions: [{ question, stance: "supports" }],
        citations: [{ source: example.article }],
      },
      "published",
    );
    const titles = async (kind: "actor" | "question", name: string) => {
      const response = await feedAbout(at("/"), "json", kind, name, context(database));
      return (await response.json()).items.map(({ title }: { title: string }) => title);
    };
    const expected = ["Published: Sergey Lavrov: “It is.” — Rubio–Lavrov talks"];
    expect(await titles("actor", "sergey-lavrov")).toEqual(expected);
    expect(await titles("question", key)).toEqual(expected);
  });

  test("of an actor that was merged is where the other's is", async ({ database }) => {
    const author = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(author);
    await logStatusChange(
      author,
      cancellation(example, {
        citations: [{ source: example.article, via: [example.cnn, example.unnamed] }],
      }),
      "published",
    );
    await mergeActors(author, {
      actor: example.unnamed,
      version: 1,
      into: example.cnn,
      intoVersion: 1,
      reason: "It was CNN's own.",
    });
    const response = await feedAbout(at("/"), "atom", "actor", "an-unnamed-official", context(database));
    expect([response.status, response.headers.get("location")]).toEqual([307, "/actors/cnn/feed.atom"]);
  });

  test("is not sent again to who has it, and stands at no other address", async ({ database }) => {
    const { meeting } = await somethingHappened(database);
    const first = await feedOfChanges(at("/changes.atom"), "atom", context(database));
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const again = at("/changes.atom", { "if-none-match": `"other", ${etag}` });
    const second = await feedOfChanges(again, "atom", context(database));
    expect([second.status, await second.text(), second.headers.get("etag")]).toEqual([304, "", etag]);
    for (const key of ["nothing", "..", `${meeting.key}\0`, "x".repeat(400)]) {
      const missing = await feedAbout(at("/"), "atom", "meeting", key, context(database));
      expect(missing.status).toBe(404);
      expect(missing.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test("is empty, and sound, before anything was published", async ({ database }) => {
    const response = await feedOfChanges(at("/changes.atom"), "atom", context(database));
    expect(atom(await response.text())).toMatchObject({ updated: "1970-01-01T00:00:00.000Z" });
  });
});
