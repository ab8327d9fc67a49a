import { readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import { readActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { mergeActors } from "@/review";
import { importDossier } from ".";
import { small } from "./testing";

const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
const everything = { problems: [], changes: [] };

describe("importing a dossier", () => {
  test("records all of the demo, and a second import changes nothing", async ({ database }) => {
    const context = testContext(database.db);
    const first = await importDossier(context, demo);
    expect(first).toMatchObject({ ...everything, unchanged: 0, recorded: { meetings: 5 } });
    const [{ count: entries } = { count: 0 }] = await database.owner`select count(*) from history_entry`;
    const second = await importDossier(context, demo);
    expect(second).toMatchObject({ ...everything, recorded: {} });
    const items = Object.values(demo).flatMap((list) => (Array.isArray(list) ? list : []));
    expect(second.unchanged).toBe(items.length);
    const [{ count: after } = { count: 0 }] = await database.owner`select count(*) from history_entry`;
    expect(after).toBe(entries);
  });

  test("gives the same addresses in another database", async ({ database }) => {
    await importDossier(testContext(database.db), small);
    const [row] = await database.as("published").sql`select id from claim`;
    expect(row).toEqual({ id: "810c430d-fb9d-55d2-8825-b0db5f02ddbd" });
  });

  test("changes nothing when dry, and says what it would do", async ({ database }) => {
    const report = await importDossier(testContext(database.db), small, { dryRun: true });
    expect(report).toMatchObject({ ...everything, recorded: { actors: 2, statusChanges: 1 } });
    expect(await database.owner`select id from actor`).toHaveLength(0);
  });

  test("with any problem imports nothing, and reports every problem at once", async ({ database }) => {
    const report = await importDossier(testContext(database.db), {
      ...small,
      colour: "red",
      statusChanges: [
        { ...small.statusChanges[0], effective: "2025-02-30", citations: [{ source: "nowhere" }] },
      ],
    });
    expect(report.problems.map((problem) => problem.pointer).sort()).toEqual([
      "/colour",
      "/statusChanges/0/citations/0/source",
      "/statusChanges/0/effective",
    ]);
    expect(report.recorded).toEqual({});
    expect(await database.owner`select id from actor`).toHaveLength(0);
  });

  test("names the field that a verb refuses", async ({ database }) => {
    const [change] = small.statusChanges;
    const report = await importDossier(testContext(database.db), {
      ...small,
      statusChanges: [{ ...change, effective: "2062-10-21" }],
    });
    expect(report.problems).toEqual([
      { pointer: "/statusChanges/0/effective", message: expect.stringContaining("under Scheduled") },
    ]);
  });

  test("may refer to what is on record already", async ({ database }) => {
    const context = testContext(database.db);
    await importDossier(context, small);
    const report = await importDossier(context, {
      format: "onrecord/1",
      statements: [
        {
          key: "said",
          speaker: "rubio",
          form: "paraphrase",
          text: "It is off.",
          meetings: ["talks"],
          citations: [{ source: "report" }],
          state: "published",
        },
      ],
      relations: [{ claim: "said", how: "explains", target: "cancelled" }],
    });
    expect(report).toMatchObject({ ...everything, recorded: { statements: 1, relations: 1 } });
  });

  test("is for those who may publish", async ({ database }) => {
    await expect(importDossier(testContext(database.db, testUser("staff")), small)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(importDossier(testContext(database.db, null), small)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("importing a dossier that names an actor merged since", () => {
  async function merged({ db }: TestDatabase) {
    const context = testContext(db, testUser("editor"), "optional");
    const twins = {
      ...small,
      actors: [...small.actors, { key: "cnn-com", kind: "outlet", name: "CNN.com" }],
    };
    await importDossier(context, twins);
    const [cnn, twin] = [await readActor(db, "cnn"), await readActor(db, "cnn-com")];
    if (!cnn || !twin) throw new Error("The outlets are not on record");
    const reason = "One outlet.";
    await mergeActors(context, { actor: cnn.id, version: 1, into: twin.id, intoVersion: 1, reason });
    return { context, twins, twin: twin.id };
  }

  test("changes nothing the second time", async ({ database }) => {
    const { context, twins } = await merged(database);
    expect(await importDossier(context, twins)).toMatchObject({ ...everything, unchanged: 6, recorded: {} });
  });

  test("says it of the one it was merged into", async ({ database }) => {
    const { context, twins, twin } = await merged(database);
    const report = await importDossier(context, {
      ...twins,
      sources: [...small.sources, { key: "other", publisher: "cnn", title: "Another", kind: "article" }],
      meetings: [
        ...small.meetings,
        {
          key: "summit",
          title: "Summit",
          kind: "summit",
          participants: [
            { actor: "cnn", as: "observer" },
            { actor: "cnn-com", as: "host" },
          ],
        },
      ],
    });
    expect(report).toMatchObject({ ...everything, recorded: { sources: 1, meetings: 1 } });
    expect(await database.owner`select publisher_id from source where key = 'other'`).toEqual([
      { publisher_id: twin },
    ]);
    expect(
      await database.owner`select p.actor_id, p.capacity from meeting_participant p
      join meeting on meeting.id = meeting_id where key = 'summit'`,
    ).toEqual([{ actor_id: twin, capacity: "host" }]);
  });
});
