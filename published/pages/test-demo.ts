import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import type { Database } from "@/db";
import { readingTest, type TestDatabase } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";

export const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
/** A moment in the demo record's time. */
export const now = new Date("2025-10-22T12:00:00Z");

/** Puts a dossier on record, and answers it as the public reads it. */
export async function demoRecord(database: TestDatabase, dossier: unknown = demo) {
  const report = await importDossier(testContext(database.db), dossier);
  expect(report.problems).toEqual([]);
  return database.as("published").db;
}

/** The demo record, once for every test that only reads it. */
export const demoTest = readingTest.extend<{ db: Database }>({
  db: [async ({ database }, use) => use(await demoRecord(database)), { scope: "file" }],
});
