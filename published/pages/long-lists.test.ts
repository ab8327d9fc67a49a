import { readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import { asReported } from "@/published/reported/as-reported";
import { asOf } from "@/published/stood/as-of";
import { type MeetingModel, meetingPage } from "./meeting";
import type { AskedPart } from "./meeting-parts";

const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
const now = new Date("2025-10-22T12:00:00Z");

/** The demo with one more published statement about the talks for each of `count`. */
async function recordOf(database: TestDatabase, count: number) {
  const [statement] = demo.statements;
  const more = Array.from({ length: count }, (_, n) => ({ ...statement, key: `more-${n}` }));
  const dossier = { ...demo, statements: [...demo.statements, ...more] };
  expect((await importDossier(testContext(database.db), dossier)).problems).toEqual([]);
  return database.as("published").db;
}

/** Goes from part to part of a meeting's statements until there is no more. */
async function walked(read: (asked?: AskedPart) => Promise<MeetingModel | null>) {
  const claims: string[] = [];
  let pages = 0;
  let counted = 0;
  for (let after: string | null | undefined; after !== null; pages += 1) {
    const page: MeetingModel | null = await read(after ? { list: "statements", after } : undefined);
    claims.push(...(page?.statements ?? []).map(({ id }) => id));
    counted = page?.counts.statements ?? 0;
    after = page?.next.statements ?? null;
  }
  return { pages, counted, claims, distinct: new Set(claims).size };
}

describe("a long list of a meeting's page", () => {
  test("is told page by page, each claim once, now, as it stood and as the reports had it", async ({
    database,
  }) => {
    const db = await recordOf(database, 60);
    const slug = "rubio-lavrov-talks-october-2025";
    const instant = new Date().toISOString();
    const reads = {
      now: (asked?: AskedPart) => meetingPage(db, slug, now, asked),
      stood: (asked?: AskedPart) =>
        asOf(instant, (past) => meetingPage(past, slug, now, asked), database.as("as_of").db),
      reported: async (asked?: AskedPart) =>
        (await asReported(db, slug, "2030-01-01", now, asked))?.meeting ?? null,
    };
    const walks = await Promise.all(Object.values(reads).map(walked));
    const [first] = walks;
    expect(first).toEqual({ pages: 4, counted: 64, claims: expect.any(Array), distinct: 64 });
    for (const walk of walks) expect(walk).toEqual(first);
  });

  test("leaves a status that was read from an older change as it stood before it was kept which those are", async ({
    database,
  }) => {
    const slug = "rubio-lavrov-talks-october-2025";
    const change = demo.statusChanges.find(({ meeting }: { meeting: string }) => meeting === slug);
    const others = Array.from({ length: 25 }, (_, n) => ({
      key: `other-${n}`,
      meeting: slug,
      status: "planned",
      effective: "2025-10-22",
      accordingTo: "marco-rubio",
      citations: change.citations,
      state: "published",
    }));
    const dossier = { ...demo, statusChanges: [...demo.statusChanges, ...others] };
    expect((await importDossier(testContext(database.db), dossier)).problems).toEqual([]);
    const read = (db: Parameters<typeof meetingPage>[0]) => meetingPage(db, slug, now);
    const page = await read(database.as("published").db);
    await database.owner`update past.meeting_summary set decisive = null`;
    const stood = await asOf(new Date().toISOString(), read, database.as("as_of").db);
    expect(page?.answer).toMatchObject({ whose: null });
    expect(stood?.answer).toEqual(page?.answer);
  });

  test("has no further part after a claim that is not in the list", async ({ database }) => {
    const db = await recordOf(database, 60);
    const after = "00000000-0000-7000-8000-000000000000";
    const page = await meetingPage(db, "rubio-lavrov-talks-october-2025", now, { list: "statements", after });
    expect(page).toMatchObject({ statements: [], next: { statements: null }, counts: { statements: 64 } });
  });
});
