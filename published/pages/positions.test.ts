import { readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import { readingTest as test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import { collectReads } from "@/published/reads";
import { asReported } from "@/published/reported/as-reported";
import { asOf } from "@/published/stood/as-of";
import { actorPage } from "./actor";
import { meetingPage } from "./meeting";
import type { PositionTaken } from "./positions";
import { questionPage } from "./question";

const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
const now = new Date("2025-10-22T12:00:00Z");
const slug = "rubio-lavrov-talks-october-2025";
const [sample] = demo.statements;
const { note: _, saidAsWorded: __, ...plain } = sample;

/** A statement about the talks by somebody who takes a stance on whether they are needed. */
const takes = (key: string, speaker: string, said: string, stance: string, more = {}) => ({
  ...plain,
  key,
  speaker,
  said,
  reported: said.slice(0, 10),
  meetings: [slug],
  positions: [{ question: "needed", stance }],
  citations: [{ source: sample.citations[0].source }],
  ...more,
});

const statements = [
  takes("early", "marco-rubio", "2024-01-01", "supports"),
  takes("turned", "marco-rubio", "2024-02-01", "opposes"),
  takes("again", "marco-rubio", "2024-02-02", "opposes"),
  // Recorded in another order than they were said in.
  takes("evening", "sergey-lavrov", "2024-03-01T18:00Z", "opposes"),
  takes("morning", "sergey-lavrov", "2024-03-01T09:00Z", "supports"),
  takes("taken-back", "sergey-lavrov", "2024-04-01", "neutral", { state: "retracted" }),
  takes("not-yet", "sergey-lavrov", "2024-05-01", "neutral", { state: "draft" }),
  // So many after these that none of them is on the page.
  ...Array.from({ length: 40 }, (_, n) => takes(`later-${n}`, sample.speaker, "2025-10-20", "neutral")),
];

const moves = (taken: readonly PositionTaken[] | undefined) =>
  taken
    ?.filter(({ key, actor }) => key === "needed" && actor.key !== sample.speaker)
    .map(({ actor, stance, said }) => `${actor.key} ${stance} ${said?.edtf}`);

describe("the positions that a page tells of", () => {
  test.beforeAll(async ({ database }) => {
    const dossier = {
      ...demo,
      questions: [...demo.questions, { key: "needed", text: "Are they needed?" }],
      statements: [...demo.statements, ...statements],
    };
    expect((await importDossier(testContext(database.db), dossier)).problems).toEqual([]);
  });

  const lavrov = ["sergey-lavrov opposes 2024-03-01T18:00Z", "sergey-lavrov supports 2024-03-01T09:00Z"];
  const rubio = ["marco-rubio opposes 2024-02-01", "marco-rubio supports 2024-01-01"];

  test("are the moves in all that was said about a meeting, now and as it stood", async ({ database }) => {
    const read = (db: Parameters<typeof meetingPage>[0]) => meetingPage(db, slug, now);
    const page = await read(database.as("published").db);
    const stood = await asOf(new Date().toISOString(), read, database.as("as_of").db);
    expect(page?.statements.map(({ statement }) => statement?.speaker.key)).not.toContain("sergey-lavrov");
    expect(moves(page?.positions.taken)).toEqual([...lavrov, ...rubio]);
    expect(stood?.positions).toEqual(page?.positions);
  });

  test("are made of who took them, of what, and in which statements", async ({ database }) => {
    const { db, sql } = database.as("published");
    const { ids } = await collectReads(() => meetingPage(db, slug, now));
    const made = await sql<{ id: string }[]>`
      select id from question where key = 'needed' union all select id from actor where key = 'sergey-lavrov'
      union all select claim_id from statement where said = '2024-03-01T18:00Z'`;
    expect([...ids]).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
    expect(made).toHaveLength(3);
  });

  test.for([
    ["2024-01-31", ["marco-rubio supports 2024-01-01"]],
    ["2024-02-29", rubio],
    ["2024-03-01", [...lavrov, ...rubio]],
  ] as const)("are those that had been reported by %s", async ([day, expected], { database }) => {
    const reported = await asReported(database.as("published").db, slug, day, now);
    expect(moves(reported?.meeting.positions.taken)).toEqual(expected);
  });

  test("are an actor’s own", async ({ database }) => {
    const page = await actorPage(database.as("published").db, "marco-rubio", now);
    expect(moves(page?.positions.taken)).toEqual(rubio);
  });

  test("are those on a question, with how somebody came to what they hold", async ({ database }) => {
    const page = await questionPage(database.as("published").db, "needed");
    expect(page?.actors.map(({ actor, stance, previous }) => [actor.key, stance, previous])).toEqual([
      [sample.speaker, "neutral", null],
      ["sergey-lavrov", "opposes", "supports"],
      ["marco-rubio", "opposes", "supports"],
    ]);
    expect(moves(page?.actors.flatMap(({ positions }) => positions))).toEqual([
      ...lavrov,
      "marco-rubio opposes 2024-02-02",
      ...rubio,
    ]);
  });
});
