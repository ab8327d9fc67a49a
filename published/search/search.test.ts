import { describe, expect } from "vitest";
import type { Database } from "@/db";
import { readingTest } from "@/db/testing";
import { candidates } from "./candidates";
import { search } from "./search";
import { importManyScripts } from "./test-record";
import { readTyped } from "./typed";

const now = new Date("2025-10-22T12:00:00Z");

const recordTest = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      await importManyScripts(database);
      await use(database.as("published").db);
    },
    { scope: "file" },
  ],
});

/** What a search finds, in order: each kind with the names of what it has. */
async function found(db: Database, asked: Parameters<typeof search>[1]) {
  const { groups } = await search(db, asked, now);
  return Object.fromEntries(
    groups.map(({ kind, hits }) => [
      kind,
      hits.map((hit) => ("text" in hit ? hit.text : "title" in hit ? hit.title : hit.name)),
    ]),
  );
}

describe("a search", () => {
  recordTest.for([
    ["words of a statement", { q: "negotiating" }, { statements: ["We negotiate for peace."] }],
    ["of its original", { q: "gorusuyoruz" }, { statements: ["We negotiate for peace."] }],
    ["of its speaker beside", { q: "Erdogan peace" }, { statements: ["We negotiate for peace."] }],
    ["a misspelt speaker", { q: "erdogn peace" }, { statements: ["We negotiate for peace."] }],
    [
      "what looks like markup",
      { q: "<b>borders</b>" },
      { statements: ["Borders are <b>borders</b> & 100%."] },
    ],
    ["a publisher", { q: "The Paper", type: "sources" }, { sources: ["Türkiye prepares talks"] }],
    ["an address", { q: "paper.test", type: "sources" }, { sources: ["Türkiye prepares talks"] }],
    [
      "a question",
      { q: "best venue", type: "questions" },
      { questions: ["Is Budapest the best venue for peace talks?"] },
    ],
    ["a place", { q: "Çankaya" }, { meetings: ["Talks in Ankara"] }],
    ["one kind", { q: "ankara", type: "meetings" }, { meetings: ["Talks in Ankara"] }],
    ["a status", { q: "talks", status: "scheduled" }, { meetings: ["Talks in Ankara"] }],
    ["somebody", { q: "talks", actor: "wang-yi", type: "meetings" }, { meetings: ["Talks in Ankara"] }],
    [
      "somebody alone",
      { actor: "wang-yi", type: "statements" },
      { statements: ["Borders are <b>borders</b> & 100%."] },
    ],
    [
      "days that fit",
      { q: "peace erdogan", from: "2025-10-20", to: "2025-10-20" },
      { statements: ["We negotiate for peace."] },
    ],
    ["days that do not", { q: "peace erdogan", from: "2025-11", to: "2025-12" }, {}],
    ["nothing of a draft", { q: "sesquipedalian" }, {}],
    ["nobody whom only a draft names", { q: "Hiddenname" }, {}],
    ["nothing", {}, {}],
    ["only signs", { q: "%_\\ 😀 ' \" & | ! <->" }, {}],
    ["the operators of a query", { q: "borders & !peace | (x:*" }, {}],
    [
      "ten thousand characters",
      { q: "borders ".repeat(1250) },
      { statements: ["Borders are <b>borders</b> & 100%."] },
    ],
    ["one endless word", { q: "x".repeat(10_000) }, {}],
  ] as const)("finds by %s", async ([, asked, expected], { db }) => {
    expect(await found(db, asked)).toEqual(expected);
  });

  recordTest("puts first what is called just so, of each kind", async ({ db }) => {
    expect(await found(db, { q: "Russia", type: "actors" })).toEqual({
      actors: expect.arrayContaining(["Russia", "Ministry of Foreign Affairs of Russia"]),
    });
    expect((await found(db, { q: "Russia", type: "actors" }))["actors"]?.[0]).toBe("Russia");
    expect((await found(db, { q: "Rubio Lavrov" }))["meetings"]?.[0]).toBe(
      "Rubio–Lavrov talks, October 2025",
    );
  });

  recordTest("counts what was ranked, and by status, year and actor", async ({ db }) => {
    const { groups, facets } = await search(db, { q: "ankara" }, now);
    expect(groups.map(({ kind, count, isMore }) => [kind, count, isMore])).toEqual([["meetings", 1, false]]);
    expect(facets.statuses).toEqual([{ status: "scheduled", count: 1 }]);
    expect((await search(db, { q: "negotiate" }, now)).facets.years).toEqual([{ year: 2025, count: 1 }]);
    expect(facets.actors.map(({ key, count }) => [key, count])).toContainEqual(["erdogan", 1]);
  });

  recordTest.for([
    [{ q: "x", type: "people" }, "type"],
    [{ q: "x", status: "gone" }, "status"],
    [{ q: "x", actor: "nobody-here" }, "actor"],
    [{ q: "x", actor: "hidden" }, "actor"],
    [{ q: "x", from: "yesterday" }, "from"],
    [{ q: "x", to: "2025-13" }, "to"],
  ] as const)("says what cannot be asked: %o", async ([asked, problem], { db }) => {
    const { groups, problems } = await search(db, asked, now);
    expect(Object.keys(problems)).toEqual([problem]);
    expect(groups).toEqual([]);
  });

  recordTest("goes on after what was shown last, and ends", async ({ db }) => {
    const typed = await readTyped(db, "talks");
    const all = await candidates(db, "statements", typed);
    const first = await search(db, { q: "talks", type: "statements" }, now);
    const [group] = first.groups;
    expect(group?.hits.map(({ id }) => id)).toEqual(all.slice(0, 20));
    const after = await search(db, { q: "talks", type: "statements", after: all[2] }, now);
    expect(after.groups[0]?.hits.map(({ id }) => id)).toEqual(all.slice(3, 23));
    const last = await search(db, { q: "talks", type: "statements", after: all.at(-2) }, now);
    expect(last.groups[0]).toMatchObject({ hits: [{ id: all.at(-1) }], next: null });
  });
});
