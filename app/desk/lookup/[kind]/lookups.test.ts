import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import type { Database } from "@/db";
import { readingTest, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { importManyScripts } from "@/published/search/test-record";
import { mergeQuestions } from "@/review";
import { recordExample } from "@/review/testing";
import { logStatement, recordQuestion } from "@/statements";
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

test("of those who are as likely, whom something was published of last comes first; what was merged is not offered", async ({
  database: { db },
}) => {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const { article, meeting } = await recordExample(context);
  const [, second] = [
    await recordActor(context, { kind: "person", name: "Ana Ruiz" }),
    await recordActor(context, { kind: "person", name: "Bea Ruiz" }),
  ];
  const labels = async () => (await lookups.actors(db, "ruiz")).map(({ label }) => label);
  expect(await labels()).toEqual(["Ana Ruiz", "Bea Ruiz"]);
  const said = { form: "paraphrase" as const, text: "It is on.", meetings: [meeting.id] };
  const citations = [{ source: article }];
  await logStatement(context, { ...said, speaker: second.id, citations }, "published");
  expect(await labels()).toEqual(["Bea Ruiz", "Ana Ruiz"]);

  const { id: question } = await recordQuestion(context, { text: "Is Budapest fine?" });
  const { id: into } = await recordQuestion(context, { text: "Is Budapest acceptable?" });
  await mergeQuestions(context, { question, version: 1, into, intoVersion: 1, reason: "One." });
  expect((await lookups.questions(db, "budapest")).map(({ id }) => id)).toEqual([into]);
});
