import { describe, expect } from "vitest";
import type { Database } from "@/db";
import { readingTest } from "@/db/testing";
import { importManyScripts } from "@/published/search/test-record";
import { lookups } from "./lookups";

const recordTest = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      await importManyScripts(database);
      await use(database.db);
    },
    { scope: "file" },
  ],
});

describe("what a type-ahead offers first", () => {
  recordTest.for([
    ["actors", "CNN", "CNN", { named: true }],
    ["actors", "cnn ", "CNN", { named: true }],
    ["actors", "cable news network", "CNN", { named: true }],
    ["actors", "СЕРГЕЙ ЛАВРОВ", "Sergey Lavrov", { named: true }],
    ["actors", "el pais", "El País", { named: true }],
    ["actors", "lav", "Sergey Lavrov", { isGuess: false }],
    ["actors", "lavrov ser", "Sergey Lavrov", { isGuess: false }],
    ["actors", "lavrow", "Sergey Lavrov", { isGuess: true }],
    ["actors", "potin h", "Potin Hiddenname", { isGuess: false }],
    ["actors", "russia", "Russia", { named: true }],
    ["sources", "turkiye", "Türkiye prepares talks", {}],
    ["sources", "https://paper.test/a", "Türkiye prepares talks", { named: true }],
    ["meetings", "rubio lavrov", "Rubio–Lavrov talks, October 2025", {}],
    ["meetings", "TALKS — in ankara", "Talks in Ankara", { named: true }],
    ["questions", "best venue", "Is Budapest the best venue for peace talks?", {}],
  ] as const)("%s, %s: %s", async ([kind, typed, label, more], { db }) => {
    const [first] = await lookups[kind](db, typed);
    expect(first).toMatchObject({ label, ...more });
  });

  recordTest.for(["%", "_", "\\", "'", "😀"])("is nothing for %s", async (typed, { db }) => {
    expect(await lookups.actors(db, typed)).toEqual([]);
    expect(await lookups.meetings(db, typed)).toEqual([]);
  });

  recordTest("is whatever there is, before anything is typed", async ({ db }) => {
    expect((await lookups.actors(db, "")).length).toBe(12);
    expect(await lookups.sources(db, "")).not.toEqual([]);
  });
});
