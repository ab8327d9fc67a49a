import { describe, expect } from "vitest";
import { editActor, recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { actsOn } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editMeeting, logStatusChange, readDeciders, recordMeeting } from "@/meetings";
import { mergeActors, undoMerge } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { rowsOf } from "./test-merges";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const outlet = async (name: string, more = {}) =>
    (await recordActor(context, { kind: "outlet", name, ...more })).id;
  const merge = (actor: string, into: string, version = 1, intoVersion = 1) =>
    mergeActors(context, { actor, version, into, intoVersion, reason: "One and the same." });
  return { context, example, outlet, merge };
}

describe("taking a merge back", () => {
  test("leaves with the survivor what was changed since", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { cnn, article } = example;
    const twin = await outlet("CNN.com", { aliases: ["CNN online"], roles: [{ title: "Broadcaster" }] });
    const change = cancellation(example, { citations: [{ source: article, via: [twin] }] });
    const kept = await logStatusChange(context, change, "published");
    const corrected = await logStatusChange(context, { ...change, status: "postponed" }, "published");
    const participants = [{ actor: twin, as: "observer" as const }];
    const summit = await recordMeeting(context, { title: "Summit", kind: "summit", participants });
    const call = await recordMeeting(context, { title: "Call", kind: "call", participants });
    await merge(twin, cnn);
    await correctStatusChange(context, {
      ...change,
      status: "postponed",
      citations: [{ source: article, via: [cnn, example.unnamed] }],
      id: corrected.id,
      version: 2,
      publicNote: "From somebody there.",
    });
    await editMeeting(context, { id: call.id, version: 2, title: "Call", kind: "call", participants: [] });
    await editActor(context, {
      id: cnn,
      version: 2,
      kind: "outlet",
      name: "CNN",
      aliases: ["CNN online"],
      roles: [{ title: "Broadcaster" }, { title: "Channel" }],
    });
    await undoMerge(context, { actor: twin, version: 2 });

    const links = await database.owner`select claim_id, actor_id from citation_link
      join citation on citation.id = citation_id where actor_id in (${twin}, ${cnn}) order by claim_id`;
    expect(links.map((row) => [row["claim_id"], row["actor_id"]])).toEqual([
      [kept.id, twin],
      [corrected.id, cnn],
    ]);
    const parts = await database.owner`select meeting_id from meeting_participant where actor_id = ${twin}`;
    expect(parts.map((row) => row["meeting_id"])).toEqual([summit.id]);
    const names =
      await database.owner`select actor_id, name from actor_alias where actor_id in (${twin}, ${cnn})`;
    expect(names).toEqual([{ actor_id: twin, name: "CNN online" }]);
    const roles = await database.owner`select actor_id, title from actor_role
      where actor_id in (${twin}, ${cnn}) order by title`;
    expect(roles).toEqual([
      { actor_id: twin, title: "Broadcaster" },
      { actor_id: cnn, title: "Channel" },
    ]);
    expect((await actsOn(database.db, cnn)).map((act) => act.action).slice(0, 2)).toEqual([
      "actor.undo_merge",
      "actor.edit",
    ]);
  });

  test("gives the merged a place of its own in a list that was made anew since", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { cnn } = example;
    const [twin, third] = [await outlet("CNN.com"), await outlet("Reuters")];
    const participants = (...actors: string[]) => actors.map((actor) => ({ actor, as: "observer" as const }));
    const words = { title: "Summit", kind: "summit" as const };
    const { id } = await recordMeeting(context, { ...words, participants: participants(twin, cnn, third) });
    await merge(twin, cnn);
    await editMeeting(context, { id, version: 2, ...words, participants: participants(cnn, third) });
    await undoMerge(context, { actor: twin, version: 2 });
    const list = await database.owner`select actor_id, position from meeting_participant
      where meeting_id = ${id} order by position`;
    expect(list.map((row) => [row["actor_id"], row["position"]])).toEqual([
      [cnn, 0],
      [twin, 1],
      [third, 2],
    ]);
  });

  test("gives back who decided, in order, and to the survivor what is decided since", async ({
    database,
  }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { cnn, rubio } = example;
    const twin = await outlet("CNN.com");
    const log = (...decidedBy: string[]) =>
      logStatusChange(context, cancellation(example, { decidedBy }), "published");
    const [both, corrected] = [await log(twin, rubio, cnn), await log(rubio, twin)];
    await merge(twin, cnn);
    await correctStatusChange(context, {
      ...cancellation(example, { decidedBy: [cnn, rubio] }),
      id: corrected.id,
      version: 2,
      publicNote: "The other way round.",
    });
    const deciders = async ({ id }: { id: string }) =>
      (await readDeciders(database.db, id)).map((actor) => actor.id);
    expect(await deciders(both)).toEqual([rubio, cnn]);
    await undoMerge(context, { actor: twin, version: 2 });
    expect(await deciders(both)).toEqual([twin, rubio, cnn]);
    expect(await deciders(corrected)).toEqual([twin, rubio]);
  });

  test("comes before taking back what an earlier merge has done", async ({ database }) => {
    const { context, example, outlet, merge } = await prepared(database);
    const { cnn, censor } = example;
    const before = await rowsOf(database);
    const [one, other] = [await outlet("CNN.com"), await outlet("CNN International")];
    await merge(one, cnn);
    await merge(other, cnn, 1, 2);
    await expect(undoMerge(context, { actor: one, version: 2 })).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("CNN International"),
    });
    await merge(cnn, censor, 3, 1);
    await expect(undoMerge(context, { actor: other, version: 2 })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const [actor, version] of [
      [cnn, 4],
      [other, 2],
      [one, 2],
    ] as const)
      await undoMerge(context, { actor, version });
    const after = await rowsOf(database);
    expect(after["actor"]).toEqual(expect.arrayContaining(before["actor"] ?? []));
    expect(after["actor_alias"]).toEqual(before["actor_alias"]);
    // And again: it can be merged once more, and that taken back.
    await merge(one, cnn, 3, 7);
    await undoMerge(context, { actor: one, version: 4 });
    await expect(undoMerge(context, { actor: one, version: 5 })).rejects.toMatchObject({ code: "stale" });
  });
});
