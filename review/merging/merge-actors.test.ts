import { describe, expect } from "vitest";
import { editActor, readActor, recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { actsOn } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import {
  correctStatusChange,
  editMeeting,
  editStatusChange,
  logAttendance,
  logStatusChange,
  readMeeting,
  recordMeeting,
} from "@/meetings";
import { readCitations } from "@/provenance";
import { mergeActors, publishClaim, undoMerge } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { editSource, recordSource } from "@/sources";
import { editStatement, logStatement } from "@/statements";
import { rowsOf, timesNamed } from "./test-merges";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const outlet = async (name: string, more = {}) =>
    (await recordActor(context, { kind: "outlet", name, ...more })).id;
  /** Merges what nobody has changed since it was recorded, unless versions are given. */
  const merge = (actor: string, into: string, version = 1, intoVersion = 1) =>
    mergeActors(context, { actor, version, into, intoVersion, reason: "One and the same." });
  return { context, example, outlet, merge };
}

describe("merging two actors", () => {
  test("moves everything that names the one to the other", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { rubio, lavrov, meeting, article, state } = example;
    const twin = (
      await recordActor(context, {
        kind: "person",
        name: "Marco Antonio Rubio",
        nativeName: "marco rubio",
        aliases: ["M. Rubio"],
        roles: [
          { title: "Secretary of State", organisation: state, from: "2025-01-21" },
          { title: "Senator", to: "2025-01" },
        ],
      })
    ).id;
    const wire = await outlet("Wire", { affiliation: twin });
    const source = await recordSource(context, { publisher: twin, title: "A post" });
    const citations = [{ source: article, via: [wire, twin] }];
    await logStatusChange(context, cancellation(example, { accordingTo: twin, citations }), "published");
    await logAttendance(
      context,
      { meeting: meeting.id, actor: twin, change: "accepted", effective: "2025-10-20", citations },
      "published",
    );
    await logStatement(
      context,
      {
        speaker: twin,
        onBehalfOf: twin,
        addressee: lavrov,
        form: "paraphrase",
        text: "No.",
        meetings: [meeting.id],
        citations: [{ source: source.id }],
      },
      "published",
    );
    await merge(twin, rubio);

    expect(await timesNamed(database, twin)).toBe(0);
    const survivor = await readActor(database.db, "marco-rubio");
    expect(survivor?.aliases).toEqual(["M. Rubio", "Marco Antonio Rubio"]);
    expect(survivor?.roles.map((role) => role.title)).toEqual(["Secretary of State", "Senator"]);
    const [summary] = await database.owner`select according_to_id from meeting_summary`;
    expect(summary?.["according_to_id"]).toBe(rubio);
    const changed = await database.owner`select distinct version from claim
      union all select version from source where id = ${source.id}
      union all select version from actor where id in (${wire}, ${twin}, ${rubio})`;
    expect(changed.map((row) => row["version"])).toEqual([2, 2, 2, 2, 2]);
    const [act] = await actsOn(database.db, rubio);
    expect(act).toMatchObject({ action: "actor.merge", reason: "One and the same.", user: "Ada" });
  });

  test("keeps one part in a meeting where both take part", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const twin = await outlet("CNN.com");
    const meeting = await recordMeeting(context, {
      title: "Summit",
      kind: "summit",
      participants: [
        { actor: example.cnn, as: "observer" },
        { actor: twin, as: "host" },
      ],
    });
    await merge(twin, example.cnn);
    const read = await readMeeting(database.db, meeting.key);
    expect(read?.participants).toMatchObject([{ as: "observer" }]);
    expect(read?.version).toBe(2);
    await undoMerge(context, { actor: twin, version: 2 });
    const again = await readMeeting(database.db, meeting.key);
    expect(again?.participants).toMatchObject([{ as: "observer" }, { as: "host" }]);
  });

  test("keeps one link of a chain in which they follow each other", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const twin = await outlet("CNN.com");
    const both = await logStatusChange(
      context,
      cancellation(example, { citations: [{ source: example.article, via: [twin, example.cnn] }] }),
    );
    const published = await recordSource(context, { publisher: twin, title: "By the twin" });
    const first = await logStatusChange(
      context,
      cancellation(example, { citations: [{ source: published.id, via: [example.cnn, example.unnamed] }] }),
    );
    const chains = async () =>
      (await readCitations(database.db, [both.id, first.id])).map(({ via }) => via.map((link) => link.name));
    const before = await chains();
    await merge(twin, example.cnn);
    expect(await chains()).toEqual([["CNN"], ["an unnamed official"]]);
    await undoMerge(context, { actor: twin, version: 2 });
    expect(await chains()).toEqual(before);
  });

  test("is refused where a chain would name one twice, and says where", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const twin = await outlet("Censor.net.ua");
    const { id } = await logStatusChange(
      context,
      cancellation(example, { citations: [{ source: example.article, via: [example.cnn, twin] }] }),
    );
    const before = await rowsOf(database);
    await expect(merge(twin, example.censor)).rejects.toMatchObject({
      code: "invalid",
      fields: { into: expect.stringContaining(id) },
    });
    expect(await rowsOf(database)).toEqual(before);
  });

  test("says who an unnamed speaker was, without making a name of the description", async ({ database }) => {
    const { example, merge } = await prepared(database);
    await merge(example.unnamed, example.lavrov);
    expect((await readActor(database.db, "sergey-lavrov"))?.aliases).toEqual([]);
  });

  test("is refused between kinds that cannot be one", async ({ database }) => {
    const { example, merge } = await prepared(database);
    for (const [actor, into] of [
      [example.rubio, example.cnn],
      [example.cnn, example.rubio],
      [example.rubio, example.unnamed],
    ] as const)
      await expect(merge(actor, into)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is refused for actors that are merged already, and for one and the same", async ({ database }) => {
    const { example, outlet, merge } = await prepared(database);
    const twin = await outlet("CNN.com");
    await merge(twin, example.cnn);
    await expect(merge(twin, example.censor, 2)).rejects.toMatchObject({ code: "invalid" });
    await expect(merge(example.censor, twin, 1, 2)).rejects.toMatchObject({ code: "invalid" });
    await expect(merge(example.cnn, example.cnn, 2, 2)).rejects.toMatchObject({ code: "invalid" });
  });

  test("takes nothing that is forged", async ({ database }) => {
    const { context, example } = await prepared(database);
    const right = { actor: example.cnn, version: 1, into: example.censor, intoVersion: 1, reason: "One." };
    const before = await rowsOf(database);
    for (const wrong of [
      { actor: "cnn" },
      { into: example.article },
      { reason: " " },
      { version: "1 or 1=1" },
      { survivor: example.state },
    ]) {
      const forged = { ...right, ...wrong } as typeof right;
      await expect(mergeActors(context, forged)).rejects.toMatchObject({
        code: expect.stringMatching(/^(invalid|not_found)$/),
      });
    }
    await expect(undoMerge(context, { actor: "' or true --", version: 1 })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await rowsOf(database)).toEqual(before);
  });
});

describe("a merged actor", () => {
  test("cannot be named any more, and the refusal says whom to name", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { censor, cnn } = example;
    const twin = await outlet("CNN.com");
    await merge(twin, cnn);
    await merge(cnn, censor, 2);
    const told = {
      code: "invalid",
      message: expect.stringContaining("CNN.com has been merged into Censor.NET: choose that one."),
    };
    await expect(recordSource(context, { publisher: twin, title: "New" })).rejects.toMatchObject(told);
    const citations = [{ source: example.article, via: [twin] }];
    await expect(logStatusChange(context, cancellation(example, { citations }))).rejects.toMatchObject(told);
    const accordingTo = twin;
    await expect(logStatusChange(context, cancellation(example, { accordingTo }))).rejects.toMatchObject(
      told,
    );
    await expect(
      recordActor(context, { kind: "unnamed", name: "a source there", affiliation: twin }),
    ).rejects.toMatchObject(told);
    await expect(
      recordMeeting(context, { title: "S", kind: "summit", participants: [{ actor: twin, as: "host" }] }),
    ).rejects.toMatchObject(told);
    await expect(
      editActor(context, { id: twin, version: 2, kind: "outlet", name: "CNN.com" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("leaves every form that was open on what named it stale", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { meeting } = example;
    const twin = await outlet("CNN.com");
    const citations = [{ source: example.article, via: [twin] }];
    const change = cancellation(example, { citations });
    const draft = await logStatusChange(context, change);
    const inReview = await logStatusChange(context, change, "in_review");
    const published = await logStatusChange(context, change, "published");
    const said = {
      speaker: twin,
      form: "paraphrase" as const,
      text: "It is on.",
      meetings: [meeting.id],
      citations: [{ source: example.article }],
    };
    const statement = await logStatement(context, said);
    const source = await recordSource(context, { publisher: twin, title: "Report" });
    const official = await recordActor(context, {
      kind: "unnamed",
      name: "somebody there",
      affiliation: twin,
    });
    const participants = [{ actor: twin, as: "observer" as const }];
    const summit = await recordMeeting(context, { title: "Summit", kind: "summit", participants });
    await merge(twin, example.cnn);
    const before = await rowsOf(database);
    const stale = { code: "stale" };
    const seen = { id: "", version: 1 };
    await expect(editStatusChange(context, { ...change, ...seen, id: draft.id })).rejects.toMatchObject(
      stale,
    );
    await expect(publishClaim(context, { ...seen, id: inReview.id })).rejects.toMatchObject(stale);
    await expect(
      correctStatusChange(context, { ...change, ...seen, id: published.id, publicNote: "Why." }),
    ).rejects.toMatchObject(stale);
    await expect(editStatement(context, { ...said, ...seen, id: statement.id })).rejects.toMatchObject(stale);
    await expect(
      editSource(context, { ...seen, id: source.id, publisher: twin, title: "Report" }),
    ).rejects.toMatchObject(stale);
    await expect(
      editActor(context, { ...seen, id: official.id, kind: "unnamed", name: "somebody", affiliation: twin }),
    ).rejects.toMatchObject(stale);
    await expect(
      editMeeting(context, { ...seen, id: summit.id, title: "Summit", kind: "summit", participants }),
    ).rejects.toMatchObject(stale);
    expect(await rowsOf(database)).toEqual(before);
  });
});
