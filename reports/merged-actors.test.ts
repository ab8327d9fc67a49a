import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { editStatusChange, logStatusChange, recordMeeting } from "@/meetings";
import { readChanges } from "@/published/history/changes";
import { conflictOf } from "@/published/history/conflict";
import { historyOf } from "@/published/history/history-of";
import { actorPage } from "@/published/pages/actor";
import { claimPage } from "@/published/pages/claim";
import { meetingsPage } from "@/published/pages/meetings";
import { asOf } from "@/published/stood/as-of";
import { mergeActors, undoMerge } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { recordSource } from "@/sources";
import { resolveSlugs } from "./resolve";

const now = new Date("2025-10-22T12:00:00Z");

/** A published claim that rests on two records of one outlet. */
async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const twin = (await recordActor(context, { kind: "outlet", name: "CNN.com" })).id;
  const report = await recordSource(context, { publisher: twin, title: "Report" });
  const citations = [{ source: example.article, via: [example.cnn] }, { source: report.id }];
  const { id } = await logStatusChange(context, cancellation(example, { citations }), "published");
  const merge = () =>
    mergeActors(context, { actor: twin, version: 1, into: example.cnn, intoVersion: 1, reason: "One." });
  return { context, example, twin, claim: id, merge };
}

describe("once two outlets are one", () => {
  test("a claim that rests on both has one origin, until that is undone; as-of pages keep two", async ({
    database,
  }) => {
    const { context, twin, claim, merge } = await prepared(database);
    const { db } = database.as("published");
    const origins = async () => (await claimPage(db, claim))?.origins.map((origin) => origin.name);
    expect(await origins()).toEqual(["CNN", "CNN.com"]);
    await merge();
    expect(await origins()).toEqual(["CNN"]);
    const [last] = await database.owner`select to_char(at - interval '1 millisecond',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as before from history_entry order by seq desc limit 1`;
    const before = String(last?.["before"]);
    const past = database.as("as_of").db;
    const then = await asOf(before, (at) => claimPage(at, claim), past);
    expect(then?.origins.map((origin) => origin.name)).toEqual(["CNN", "CNN.com"]);
    expect(await asOf(before, (at) => actorPage(at, "cnn-com", now), past)).toMatchObject({
      name: "CNN.com",
      mergedInto: null,
    });
    await undoMerge(context, { actor: twin, version: 2 });
    expect(await origins()).toEqual(["CNN", "CNN.com"]);
  });

  test("the old address leads to the survivor, by which it is known", async ({ database }) => {
    const { merge } = await prepared(database);
    const { db } = database.as("published");
    await merge();
    expect(await actorPage(db, "cnn-com", now)).toMatchObject({ mergedInto: "cnn" });
    expect(await actorPage(db, "cnn", now)).toMatchObject({ mergedInto: null, aliases: ["CNN.com"] });
  });

  test("a merged actor that was never public leads the public nowhere", async ({ database }) => {
    const { context, example } = await prepared(database);
    const secret = await recordActor(context, { kind: "outlet", name: "A secret tip" });
    await mergeActors(context, {
      actor: secret.id,
      version: 1,
      into: example.cnn,
      intoVersion: 1,
      reason: "One.",
    });
    expect(await actorPage(database.as("published").db, secret.key, now)).toBeNull();
  });

  test("reports and lists asked for the old one answer with the survivor", async ({ database }) => {
    const { context, example, twin, merge } = await prepared(database);
    const participants = [{ actor: twin, as: "host" as const }];
    const meeting = await recordMeeting(context, { title: "Summit", kind: "summit", participants });
    await logStatusChange(context, cancellation(example, { meeting: meeting.id }), "published");
    await merge();
    const { db } = database.as("published");
    expect(await resolveSlugs(db, { actor: "cnn-com" })).toMatchObject({ actor: example.cnn });
    expect(await resolveSlugs(db, { actor: twin })).toMatchObject({ actor: example.cnn });
    const list = await meetingsPage(db, { participant: "cnn-com" }, now);
    expect(list.meetings.map((line) => line.title)).toEqual(["Summit"]);
    expect(list.participants.map(({ key }) => key)).not.toContain("cnn-com");
  });
});

describe("a merge in history", () => {
  test("shows in the log of changes, and in the history of what it touched", async ({ database }) => {
    const { context, example, twin, merge } = await prepared(database);
    await merge();
    await undoMerge({ ...context, user: testUser("editor", "Ben") }, { actor: twin, version: 2 });
    const { db } = database.as("published");
    const merges = [
      { action: "actor.undo_merge", merged: "CNN.com", subject: { key: "cnn" } },
      { action: "actor.merge", merged: "CNN.com", subject: { key: "cnn" } },
    ];
    expect((await readChanges(db, {})).changes.slice(0, 2)).toMatchObject(merges);
    const about = await historyOf(db, "meeting", example.meeting.key);
    expect(about?.changes.map(({ action }) => action)).toEqual([
      "actor.undo_merge",
      "actor.merge",
      "claim.record",
    ]);
    const participants = [{ actor: twin, as: "host" as const }];
    const meeting = await recordMeeting(context, { title: "Summit", kind: "summit", participants });
    await logStatusChange(context, cancellation(example, { meeting: meeting.id }), "published");
    await mergeActors(context, {
      actor: twin,
      version: 3,
      into: example.cnn,
      intoVersion: 3,
      reason: "One after all.",
    });
    const history = await historyOf(db, "meeting", meeting.key);
    expect(history?.changes.map(({ action }) => action)).toEqual(["actor.merge", "claim.record"]);
  });

  test("tells whoever had a form open who merged what, and whom to choose", async ({ database }) => {
    const { context, example, twin } = await prepared(database);
    const change = cancellation(example, { accordingTo: twin });
    const { id } = await logStatusChange(context, change);
    await mergeActors(
      { ...context, user: testUser("editor", "Ben") },
      { actor: twin, version: 1, into: example.cnn, intoVersion: 1, reason: "One." },
    );
    const edit = (typed: typeof change) =>
      conflictOf(database.db, { kind: "claim", id, version: 1 }, (tx, version) =>
        editStatusChange({ ...context, db: tx }, { ...typed, status: "postponed", id, version }),
      );
    expect(await edit(change)).toMatchObject({
      conflict: { who: "Ben", version: 2 },
      refusal: { message: expect.stringContaining("CNN.com has been merged into CNN") },
    });
    const chosen = await edit({ ...change, accordingTo: example.cnn });
    expect(chosen?.refusal).toBeNull();
    const yours = chosen?.conflict.lines.map((line) => line.yours);
    expect(yours?.length).toBeGreaterThan(0);
    expect(yours).not.toContain(null);
  });
});
