import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { discardDraft, publishClaim, retractClaim, sendBack } from "@/review";
import { importDossier } from ".";
import { full, small } from "./testing";

/** A database in which a dossier was imported, and what another import of it says, dry. */
async function imported({ db, owner }: TestDatabase, dossier: object) {
  const context = testContext(db);
  expect(await importDossier(context, dossier)).toMatchObject({ problems: [] });
  const claim = async (key: string) => {
    const [row] = await owner<
      { id: string; version: number }[]
    >`select id, version from claim where key = ${key}`;
    return row as { id: string; version: number };
  };
  return { context, claim, again: (other: object) => importDossier(context, other, { dryRun: true }) };
}

const [change] = small.statusChanges;
const [talks] = small.meetings;
const whatToDo = "Correct the file, use another key, or import with --update.";

describe("importing what is on record", () => {
  test("changes nothing where it is the same, whatever its fields", async ({ database }) => {
    const { again } = await imported(database, full);
    expect(await again(full)).toMatchObject({ problems: [], recorded: {}, unchanged: 14 });
  });

  test("tells what else would be refused beside what differs, and writes nothing", async ({ database }) => {
    const { context } = await imported(database, small);
    const report = await importDossier(context, {
      ...small,
      meetings: [{ ...talks, description: "Other talks." }],
      statusChanges: [change, { ...change, key: "to-come", effective: "2062-10-21" }],
    });
    expect(report.problems.map(({ pointer }) => pointer)).toEqual([
      "/meetings/0/description",
      "/statusChanges/1/effective",
    ]);
    expect(await database.owner`select from claim where key = 'to-come'`).toHaveLength(0);
  });

  test("shows each field that differs, both ways, and what to do", async ({ database }) => {
    const { again } = await imported(database, full);
    const [planned, postponed] = full.statusChanges;
    const [, lavrov] = full.actors;
    const [, { participants, ...meeting }] = full.meetings as never as [unknown, { participants: object[] }];
    const report = await again({
      ...full,
      actors: [{ ...lavrov, aliases: ["Lavrov"], roles: [] }, ...full.actors.filter((one) => one !== lavrov)],
      sources: [{ ...full.sources[0], text: "The talks are on.", note: "Open to all." }],
      meetings: [
        full.meetings[0],
        { ...meeting, timeZone: "Europe/Kyiv", participants: participants.slice(0, 1) },
      ],
      questions: [{ ...full.questions[0], text: "Is Budapest acceptable?" }],
      statusChanges: [{ ...planned, note: undefined }, postponed],
    });
    expect(report.problems).toEqual(
      [
        ["/actors/0/aliases", 'On record: ["Lavrov","S. V. Lavrov"]; in this file: ["Lavrov"].'],
        [
          "/actors/0/roles",
          'On record: [{"title":"Foreign minister","organisation":"ministry","from":"2004-03-09","to":"2025-12"}]; in this file: nothing.',
        ],
        ["/sources/0/note", "On record: “Behind a paywall.”; in this file: “Open to all.”."],
        [
          "/sources/0/text",
          "On record: “The talks have been cancelled.”; in this file: “The talks are on.”.",
        ],
        ["/meetings/1/timeZone", "On record: “Europe/Budapest”; in this file: “Europe/Kyiv”."],
        [
          "/meetings/1/participants",
          'On record: [{"actor":"lavrov","as":"principal"},{"actor":"ministry","as":"presides"}]; in this file: [{"actor":"lavrov","as":"principal"}].',
        ],
        ["/questions/0/text", "On record: “Is Budapest right?”; in this file: “Is Budapest acceptable?”."],
        ["/statusChanges/0/note", "On record: “By telephone.”; in this file: nothing."],
      ].map(([pointer, message]) => ({ pointer, message: `${message} ${whatToDo}` })),
    );
  });

  test("never puts the claims of one meeting on the page of another", async ({ database }) => {
    const { context } = await imported(database, small);
    const other = {
      ...small,
      meetings: [{ ...talks, title: "Summit", kind: "summit" }],
      statusChanges: [{ ...change, key: "held", status: "held" }],
    };
    const expected = [
      { pointer: "/meetings/0/key", message: expect.stringContaining("another meeting, “Talks”") },
    ];
    expect(await importDossier(context, other)).toMatchObject({ problems: expected });
    expect(await importDossier(context, other, { update: { note: "It was held." } })).toMatchObject({
      problems: expected,
    });
    const onTheSame = { ...other, meetings: small.meetings };
    expect(await importDossier(context, onTheSame)).toMatchObject({
      problems: [],
      recorded: { statusChanges: 1 },
    });
  });

  test("refuses the key of another kind of claim", async ({ database }) => {
    const { again } = await imported(database, small);
    const { status: _, ...rest } = change as NonNullable<typeof change>;
    const attendance = [{ ...rest, actor: "rubio", change: "invited" }];
    expect((await again({ format: "onrecord/1", attendance })).problems).toEqual([
      { pointer: "/attendance/0/key", message: expect.stringContaining("the key of a status change") },
    ]);
  });

  test("takes no notice of review, and says where a claim left it", async ({ database }) => {
    const drafts = {
      ...small,
      statusChanges: [
        { ...change, state: "draft" },
        { ...change, key: "sent", state: "in_review" },
      ],
    };
    const { context, claim, again } = await imported(database, drafts);
    await sendBack(context, await claim("sent"), { reason: "Which day?" });
    expect((await again(drafts)).problems).toEqual([]);
    await publishClaim({ ...context, review: "optional" }, await claim("cancelled"));
    expect((await again(drafts)).problems).toEqual([]);
    await discardDraft(context, await claim("sent"));
    expect((await again(drafts)).problems).toEqual([
      { pointer: "/statusChanges/1/key", message: expect.stringContaining("was discarded here") },
    ]);
    await retractClaim(context, await claim("cancelled"), { publicNote: "It was another." });
    expect((await again({ ...small, statusChanges: [{ ...change, state: "published" }] })).problems).toEqual([
      { pointer: "/statusChanges/0/state", message: expect.stringContaining("It was retracted here") },
    ]);
  });

  test("is published by a file that is ahead of the record only with --update", async ({ database }) => {
    const { context, again } = await imported(database, {
      ...small,
      statusChanges: [{ ...change, state: "draft" }],
    });
    expect((await again(small)).problems).toEqual([
      {
        pointer: "/statusChanges/0/state",
        message: `On record: “draft”; in this file: “published”. ${whatToDo}`,
      },
    ]);
    expect(await importDossier(context, small, { update: { note: null } })).toMatchObject({
      problems: [],
      updated: { statusChanges: 1 },
    });
    expect(await database.as("published").sql`select state from claim`).toEqual([{ state: "published" }]);
  });
});

describe("importing with --update", () => {
  test("writes every field of the file, as an editor would", async ({ database }) => {
    const { context, claim } = await imported(database, full);
    const [planned, postponed] = full.statusChanges;
    const [summit, { related: _, ...meeting }] = full.meetings as never as [object, { related: unknown }];
    const corrected = {
      ...full,
      actors: full.actors.map((one) => ({ ...one, description: "Anew." })),
      sources: [{ ...full.sources[0], title: "Talks called off", text: "All of it." }],
      meetings: [summit, { ...meeting, timeZone: "Europe/Kyiv" }],
      questions: [{ ...full.questions[0], text: "Is Budapest acceptable?" }],
      statusChanges: [{ ...planned, note: "By letter." }, postponed],
      attendance: [{ ...full.attendance[0], state: "retracted" }],
      statements: [{ ...full.statements[0], text: "It is on.", state: "retracted" }],
    };
    const bare = await importDossier(context, corrected, { update: { note: null } });
    expect(bare.problems.map(({ pointer }) => pointer)).toEqual([
      "/statusChanges/0",
      "/attendance/0",
      "/statements/0",
    ]);
    expect(bare.problems[0]?.message).toContain("give --note");

    const update = { note: "The file was corrected." };
    const dry = await importDossier(context, corrected, { update, dryRun: true });
    expect(dry.changes).toContainEqual({
      pointer: "/statusChanges/0/note",
      message: "On record: “By telephone.”; in this file: “By letter.”.",
    });
    expect(await claim("planned")).toMatchObject({ version: 1 });
    expect(await importDossier(context, corrected, { update })).toEqual(dry);
    expect(dry).toMatchObject({
      problems: [],
      recorded: {},
      updated: {
        actors: 5,
        sources: 1,
        meetings: 1,
        questions: 1,
        statusChanges: 1,
        attendance: 1,
        statements: 1,
      },
    });
    expect(await importDossier(context, corrected)).toMatchObject({
      problems: [],
      changes: [],
      recorded: {},
    });
    expect(
      await database.as("published").sql`select key, state, public_note from claim order by seq`,
    ).toEqual([
      { key: "planned", state: "published", public_note: update.note },
      { key: "postponed", state: "retracted", public_note: null },
      { key: "coming", state: "retracted", public_note: update.note },
      { key: "said", state: "retracted", public_note: update.note },
    ]);
    expect(await database.as("published").sql`select how from meeting_relation`).toEqual([
      { how: "depends_on" },
    ]);
  });

  test("leaves what is in review or retracted to the desk", async ({ database }) => {
    const states = ["in_review", "retracted"];
    const claims = states.map((state) => ({ ...change, key: state, state }));
    const { context } = await imported(database, { ...small, statusChanges: claims });
    const report = await importDossier(
      context,
      { ...small, statusChanges: claims.map((one) => ({ ...one, status: "held" })) },
      { update: { note: "Held." } },
    );
    expect(report.problems).toEqual([
      { pointer: "/statusChanges/0/key", message: expect.stringContaining("in review here") },
      { pointer: "/statusChanges/1/key", message: expect.stringContaining("retracted here") },
    ]);
  });

  test("leaves nothing behind when anything is wrong", async ({ database }) => {
    const { context } = await imported(database, small);
    const untrusted = { ...context, user: testUser("staff") };
    await expect(importDossier(untrusted, small, { update: { note: null } })).rejects.toMatchObject({
      code: "forbidden",
    });
    const report = await importDossier(
      context,
      {
        ...small,
        actors: [{ ...small.actors[0], name: "Cable News Network" }],
        sources: [{ ...small.sources[0], publisher: "nobody" }],
      },
      { update: { note: null } },
    );
    expect(report.problems.map(({ pointer }) => pointer)).toEqual(["/sources/0/publisher"]);
    expect(await database.owner`select name from actor where key = 'cnn'`).toEqual([{ name: "CNN" }]);
  });
});
