import { describe, expect } from "vitest";
import { views } from "@/db";
import { test } from "@/db/testing";
import { exportDossier } from "@/dossiers/export";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import fc, { draws } from "@/lib/properties";
import type { Reading } from "@/published/connection";
import { anAct, beginHistory, recordCast } from "@/published/stood/test-histories";
import { recordExample } from "@/review/testing";
import { editQuestion, logStatement, recordQuestion } from "@/statements";
import { actorPage } from "./actor";
import { claimPage } from "./claim";
import { meetingPage } from "./meeting";

const now = new Date("2025-10-22T12:00:00Z");

async function exported(db: Reading, meetings: string[], history = false) {
  const pieces: string[] = [];
  await exportDossier(db, (text) => pieces.push(text), { meetings, history });
  return JSON.parse(pieces.join(""));
}

/** When something was recorded, under which number, and why it was corrected: each record's own, and in no dossier. */
const ownToEachRecord = ["seq", "recordedAt", "publishedAt", "publicNote"];

/** Lists whose ties stand in the order in which claims of different kinds were recorded, which no dossier tells. */
const acrossKinds = ["sources", "incoming", "outgoing"];

/** The pages of a meeting, its claims and its actors, with keys in place of identifiers, which each record has of its own. */
async function pagesOf(db: Reading, slug: string, claims: string[], actors: string[]) {
  const pages = {
    meeting: await meetingPage(db, slug, now),
    claims: await Promise.all(claims.map((id) => claimPage(db, id))),
    actors: await Promise.all(actors.map((key) => actorPage(db, key, now))),
  };
  const keys = await keysById(db);
  const text = JSON.stringify(pages, (field, value) =>
    ownToEachRecord.includes(field)
      ? undefined
      : typeof value === "string"
        ? (keys.get(value) ?? value)
        : value,
  );
  return JSON.parse(text, (field, value) => (acrossKinds.includes(field) ? sorted(value) : value));
}

const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).toSorted();

async function keysById(db: Reading): Promise<Map<string, string>> {
  const { actor, meeting, question, source } = views;
  const keyed = [actor, meeting, question, source].map(({ id, key }) =>
    db.select({ id, key }).from(id.table as never),
  );
  return new Map((await Promise.all(keyed)).flat().map(({ id, key }) => [id, key]));
}

describe("a record that is exported and imported elsewhere", () => {
  test("has the same pages, claim for claim", { timeout: 600_000 }, async ({ database, elsewhere }) => {
    const context = testContext(database.db, testUser(), "optional");
    const cast = await recordCast(context);
    const [readers, readersElsewhere] = [database.as("published").db, elsewhere.as("published").db];
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 8 }), async (acts) => {
        const history = await beginHistory(context, cast, database.owner);
        for (const act of acts) await history.play(act);
        const { key } = history.meeting;
        const about = [
          key,
          history.claims.map(({ id }) => id),
          history.actors.map((one) => one.key),
        ] as const;
        const here = await pagesOf(readers, ...about);
        fc.pre(here.meeting !== null);
        const dossier = await exported(readers, [key]);
        expect(await importDossier(testContext(elsewhere.db), dossier)).toMatchObject({
          problems: [],
          changes: [],
        });
        const isMerged = (one: string) => !dossier.actors.some((actor: { key: string }) => actor.key === one);
        const there = await pagesOf(readersElsewhere, ...about);
        expect(there.meeting).toEqual(here.meeting);
        expect(there.claims).toEqual(here.claims);
        for (const [index, actor] of history.actors.entries())
          expect(there.actors[index]).toEqual(isMerged(actor.key) ? null : here.actors[index]);
        expect(await exported(readersElsewhere, [key])).toEqual(dossier);
      }),
      { numRuns: draws(25) },
    );
  });

  test("may bring its history along, which is counted and not imported", async ({ database, elsewhere }) => {
    const context = testContext(database.db, testUser("editor", "Ada"), "optional");
    const history = await beginHistory(context, await recordCast(context), database.owner);
    const change = {
      status: "planned",
      statusAsWorded: null,
      decidedBy: [],
      effective: "2025-10-01",
      reported: undefined,
      citations: [{ source: 0, via: undefined }],
      scheduled: undefined,
      place: undefined,
      accordingTo: undefined,
      published: true,
    } as const;
    await history.play({
      act: "status change",
      change: { ...change, decidedBy: [], citations: [...change.citations] },
    });
    await history.play({ act: "retract", which: 0 });
    const dossier = await exported(database.as("published").db, [], true);
    expect(dossier.history.map(({ at: _, ...act }: { at: string }) => act)).toEqual([
      { action: "claim.record", kind: "claim", key: history.claims[0]?.id, role: "editor" },
      {
        action: "claim.retract",
        kind: "claim",
        key: history.claims[0]?.id,
        role: "editor",
        note: "It was another meeting.",
      },
    ]);
    const report = await importDossier(testContext(elsewhere.db), dossier);
    expect(report).toMatchObject({ problems: [], evidence: 2 });
    expect(await elsewhere.owner`select user_name from history_entry where user_name = 'Ada'`).toEqual([]);
  });
});

test("its history has what was done to questions, too", async ({ database, elsewhere }) => {
  const context = testContext(database.db, testUser(), "optional");
  const { lavrov, article, meeting } = await recordExample(context);
  const { id, key } = await recordQuestion(context, { text: "Is Budapest acceptable?" });
  await logStatement(
    context,
    {
      speaker: lavrov,
      form: "quote",
      text: "Yes.",
      meetings: [meeting.id],
      positions: [{ question: id, stance: "supports" }],
      citations: [{ source: article }],
    },
    "published",
  );
  await editQuestion(context, { id, version: 1, text: "Is Budapest an acceptable venue?" });
  for (const meetings of [[], [meeting.key]]) {
    const dossier = await exported(database.as("published").db, meetings, true);
    expect(dossier.history).toContainEqual(
      expect.objectContaining({ action: "question.edit", kind: "question", key }),
    );
    expect(await importDossier(testContext(elsewhere.db), dossier)).toMatchObject({ problems: [] });
  }
});

describe("a dossier of some meetings", () => {
  test("has what their pages need, and nothing of others", async ({ database }) => {
    const context = testContext(database.db);
    const minister = { kind: "person", name: "A minister" };
    const claim = (key: string, speaker: string, meetings: string[], state = "published") => ({
      key,
      speaker,
      form: "quote",
      text: key,
      meetings,
      citations: [{ source: "report", via: ["cnn"] }],
      state,
    });
    const meeting = (key: string, related: string[] = []) => ({
      key,
      title: key,
      kind: "talks",
      participants: [{ actor: `${key}-host`, as: "host" }],
      related: related.map((other) => ({ meeting: other, how: "prepares" })),
    });
    const names = ["talks", "summit", "call", "visit"];
    const dossier = {
      format: "onrecord/1",
      actors: [
        { key: "cnn", kind: "outlet", name: "CNN" },
        { key: "tribune", kind: "outlet", name: "Tribune" },
        { key: "ministry", kind: "organisation", name: "Ministry" },
        ...names.map((name) => ({ key: `${name}-host`, ...minister, affiliation: "ministry" })),
        ...["one", "denier", "stranger"].map((key) => ({ key, ...minister })),
      ],
      sources: [{ key: "report", publisher: "tribune", title: "Report", kind: "article" }],
      meetings: [
        meeting("talks", ["summit"]),
        meeting("summit", ["visit"]),
        meeting("call"),
        meeting("visit"),
      ],
      statements: [
        claim("about-two", "one", ["talks", "call"]),
        claim("denial", "denier", ["visit"]),
        claim("draft", "one", ["talks"], "draft"),
        claim("withdrawn", "one", ["talks"], "retracted"),
        claim("other", "stranger", ["summit"]),
      ],
      relations: [{ claim: "denial", how: "denies", target: "about-two" }],
    };
    expect(await importDossier(context, dossier)).toMatchObject({ problems: [] });
    const readers = database.as("published").db;
    const found = await exported(readers, ["talks"]);
    expect(Object.keys(found)).toEqual([
      "format",
      "actors",
      "sources",
      "meetings",
      "statements",
      "relations",
    ]);
    const keysOf = (list: string) => found[list].map((item: { key: string }) => item.key);
    expect(keysOf("actors")).toEqual([
      "call-host",
      "cnn",
      "denier",
      "ministry",
      "one",
      "summit-host",
      "talks-host",
      "tribune",
      "visit-host",
    ]);
    expect(keysOf("meetings")).toEqual(["call", "summit", "talks", "visit"]);
    expect(keysOf("statements")).toEqual(["about-two", "denial", "withdrawn"]);
    expect(found.statements[2].state).toBe("retracted");
    await expect(exported(readers, ["talks", "nowhere"])).rejects.toMatchObject({ code: "not_found" });
  });
});
