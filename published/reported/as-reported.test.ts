import { describe, expect, vi } from "vitest";
import type { Database } from "@/db";
import { readingTest } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import { meetingPage } from "@/published/pages/meeting";
import { asReported } from "./as-reported";
import { reportedDossier } from "./test-story";

/** Put on record months after the reports. */
const now = new Date("2026-02-01T12:00:00Z");

vi.setConfig({ testTimeout: 60_000 });

const test = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      const context = { ...testContext(database.db), clock: { now: () => now } };
      expect((await importDossier(context, reportedDossier)).problems).toEqual([]);
      await use(database.as("published").db);
    },
    { scope: "file" },
  ],
});

async function reportedBy(db: Database, day: string, slug = "talks") {
  const reported = await asReported(db, slug, day, now);
  if (!reported) throw new Error(`No page for ${slug}.`);
  return reported;
}

describe("the page as reports had it", () => {
  test.for([
    ["2025-10-15", undefined, undefined, [], 0],
    ["2025-10-16", "scheduled", "reported", ["wire"], 1],
    // What is retracted since stands on the page, and decides nothing.
    ["2025-10-17", "scheduled", "reported", ["wire"], 2],
    // A second outlet has it two days later.
    ["2025-10-18", "scheduled", "confirmed", ["paper", "wire"], 2],
    // Denied in a statement about another meeting.
    ["2025-10-19", "scheduled", "disputed", ["paper", "wire"], 2],
    ["2025-10-20", "scheduled", "disputed", ["paper", "wire"], 2],
    // It was off since the 20th, which was first reported on the 21st.
    ["2025-10-21", "cancelled", "reported", ["wire"], 3],
    ["2025-10-22", "cancelled", "disputed", ["wire"], 4],
    // A statement of which nothing is known but when its source came out.
    ["2025-10-25", "cancelled", "disputed", ["wire"], 5],
    // “In November” is by its last day; the source is known by its month alone.
    ["2025-11-29", "cancelled", "disputed", ["wire"], 5],
    ["2025-11-30", "planned", "reported", ["paper"], 6],
  ] as const)("of %s", async ([day, status, standing, origins, claims], { db }) => {
    const { meeting, undated } = await reportedBy(db, day);
    const { answer, statusChanges, attendance, statements } = meeting;
    expect(answer?.status).toBe(status);
    expect(answer?.standing).toBe(standing);
    expect(answer?.origins.map(({ name }) => name).toSorted() ?? []).toEqual(origins);
    expect([...statusChanges, ...attendance, ...statements]).toHaveLength(claims);
    expect(undated).toBe(1);
  });

  test("has an answer to a claim, and another wording, once that had been reported", async ({ db }) => {
    const cancelled = async (day: string) =>
      (await reportedBy(db, day)).meeting.statusChanges.find(
        ({ statusChange }) => statusChange?.status === "cancelled",
      );
    expect((await cancelled("2025-10-21"))?.incoming).toEqual([]);
    expect((await cancelled("2025-10-22"))?.incoming.map(({ other }) => other.line)).toEqual([
      "Nothing was called off.",
    ]);
    const denial = async (day: string) =>
      (await reportedBy(db, day)).meeting.statements.find(
        ({ statement }) => statement?.text === "Nothing was called off.",
      );
    expect((await denial("2025-10-24"))?.origins.map(({ name }) => name)).toEqual(["wire"]);
    expect((await denial("2025-10-25"))?.origins.map(({ name }) => name).toSorted()).toEqual([
      "paper",
      "wire",
    ]);
  });

  test("is overdue by the day, not by today", async ({ db }) => {
    const overdue = async (day: string) => (await reportedBy(db, day, "call")).meeting.overdue;
    expect(await overdue("2025-10-23")).toBe(false);
    expect(await overdue("2025-10-24")).toBe(true);
  });

  test("has the roles of its own day", async ({ db }) => {
    const roles = async (day: string) => (await reportedBy(db, day)).meeting.participants[0]?.roles;
    expect(await roles("2025-10-16")).toEqual(["Minister"]);
    expect(await roles("2025-11-30")).toEqual([]);
  });

  test("says nothing of what became of other meetings since", async ({ db }) => {
    expect((await meetingPage(db, "talks", now))?.related).toMatchObject([
      { key: "call", status: "scheduled" },
    ]);
    expect((await reportedBy(db, "2025-10-21")).meeting.related).toMatchObject([
      { key: "call", status: null, accountsDiffer: false },
    ]);
  });

  test("goes by the meeting’s clock", async ({ db }) => {
    const claims = async (day: string) =>
      (await reportedBy(db, day, "in-tokyo")).meeting.statusChanges.length;
    expect(await claims("2025-10-21")).toBe(0);
    expect(await claims("2025-10-22")).toBe(1);
    expect((await reportedBy(db, "2025-10-22", "in-tokyo")).at.toISOString()).toBe(
      "2025-10-22T14:59:59.999Z",
    );
  });

  test("is none of what the public does not know", async ({ db }) => {
    expect(await asReported(db, "closed", "2025-10-21", now)).toBeNull();
    expect(await asReported(db, "nothing", "2025-10-21", now)).toBeNull();
    expect(await asReported(db, "Not a key", "2025-10-21", now)).toBeNull();
    const { days, undated } = await reportedBy(db, "2025-10-21");
    expect(JSON.stringify([days, undated])).not.toContain("2025-10-14");
  });
});

describe("the report days", () => {
  test("are those with something new, and tell what", async ({ db }) => {
    const { days } = await reportedBy(db, "2025-10-20");
    expect(days).toMatchObject({
      first: "2025-10-16",
      previous: "2025-10-19",
      next: "2025-10-21",
      last: "2025-11-30",
    });
    expect(days.nearest.map(({ day, ...what }) => [day, what])).toEqual([
      ["2025-10-16", { claims: 1, sources: 0, elsewhere: 0 }],
      ["2025-10-17", { claims: 1, sources: 0, elsewhere: 0 }],
      ["2025-10-18", { claims: 0, sources: 1, elsewhere: 0 }],
      ["2025-10-19", { claims: 0, sources: 0, elsewhere: 1 }],
      ["2025-10-21", { claims: 1, sources: 0, elsewhere: 0 }],
      ["2025-10-22", { claims: 1, sources: 0, elsewhere: 0 }],
      ["2025-10-25", { claims: 1, sources: 0, elsewhere: 1 }],
      ["2025-10-26", { claims: 0, sources: 0, elsewhere: 1 }],
      ["2025-11-30", { claims: 1, sources: 1, elsewhere: 0 }],
    ]);
  });

  test("are none that is still to come", async ({ db }) => {
    const { days } = (await asReported(db, "talks", "2025-11-10", new Date("2025-11-10T12:00:00Z"))) ?? {};
    expect(days).toMatchObject({ previous: "2025-10-26", next: null, last: "2025-10-26" });
  });
});
