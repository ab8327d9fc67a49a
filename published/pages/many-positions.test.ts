import { readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import { asOf } from "@/published/stood/as-of";
import { actorPage } from "./actor";
import { meetingPage } from "./meeting";
import type { PositionsTaken } from "./positions";

const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
const now = new Date("2026-10-22T12:00:00Z");
const slug = "rubio-lavrov-talks-october-2025";
const [sample] = demo.statements;

const takes = (key: string, speaker: string, said: string, stance: string) => ({
  key,
  speaker,
  form: "quote",
  text: "It is said.",
  said,
  meetings: [slug],
  citations: [{ source: sample.citations[0].source }],
  positions: [{ question: "needed", stance }],
  state: "published",
});

const days = Array.from({ length: 700 }, (_, n) =>
  new Date(Date.UTC(2024, 0, 10) + n * 86_400_000).toISOString().slice(0, 10),
);
const statements = [
  takes("once", "sergey-lavrov", "2024-01-01", "neutral"),
  takes("before", "marco-rubio", "2024-01-02", "opposes"),
  takes("before-that", "marco-rubio", "2024-01-03", "opposes"),
  // What they hold is among the last that are read no more than what began it.
  ...days.map((day, n) => takes(`repeated-${n}`, "marco-rubio", day, "supports")),
];

const told = (positions: PositionsTaken | undefined) =>
  positions?.taken
    .filter(({ key }) => key === "needed")
    .map(({ actor, stance, said }) => `${actor.key} ${stance} ${said?.edtf}`);

describe("the positions of a list that is longer than is read", () => {
  test("are told from where they began, however often they were repeated, and however long ago", async ({
    database,
  }) => {
    const dossier = {
      ...demo,
      questions: [...demo.questions, { key: "needed", text: "Are they needed?" }],
      statements: [...demo.statements, ...statements],
    };
    expect((await importDossier(testContext(database.db), dossier)).problems).toEqual([]);
    const readers = database.as("published").db;
    const read = (db: typeof readers) => meetingPage(db, slug, now);
    const page = await read(readers);
    expect(told(page?.positions)).toEqual([
      "marco-rubio supports 2024-01-10",
      "sergey-lavrov neutral 2024-01-01",
    ]);
    expect(page?.positions.goesOn).toBe(true);
    const stood = await asOf(new Date().toISOString(), read, database.as("as_of").db);
    expect(stood?.positions).toEqual(page?.positions);
    const actor = await actorPage(readers, "marco-rubio", now);
    expect(told(actor?.positions)).toEqual(["marco-rubio supports 2024-01-10"]);
  });
});
