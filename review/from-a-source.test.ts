import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { actsOn } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { logStatusChange } from "@/meetings";
import { readCitations } from "@/provenance";
import { recordSource } from "@/sources";
import { logStatement } from "@/statements";
import { citeClaim, discardDraft, readClaim, sendDraftsOf } from ".";
import { statement } from "./test-verbs";
import { cancellation, recordExample } from "./testing";

async function begun({ db }: TestDatabase) {
  const ada = testContext(db, testUser("editor", "Ada"));
  const ben = testContext(db, testUser("editor", "Ben"));
  return { db, ada, ben, example: await recordExample(ada) };
}

describe("all drafts from a source", () => {
  test("go to review at once: one’s own alone, and not what was discarded or cites another", async ({
    database,
  }) => {
    const { db, ada, ben, example } = await begun(database);
    const mine = [
      await logStatusChange(ada, cancellation(example)),
      await logStatement(ada, { ...statement(example), citations: [{ source: example.article }] }),
    ];
    const gone = await logStatusChange(ada, cancellation(example));
    await discardDraft(ada, { id: gone.id, version: 1 });
    const bens = await logStatusChange(ben, cancellation(example));
    const unsourced = await logStatusChange(ada, cancellation(example, { citations: [] }));
    expect(await sendDraftsOf(ada, example.article)).toEqual({ sent: 2, kept: [] });
    const stateOf = async ({ id }: { id: string }) => (await readClaim(db, id))?.claim.state;
    for (const claim of mine) expect(await stateOf(claim)).toBe("in_review");
    for (const claim of [gone, bens, unsourced]) expect(await stateOf(claim)).toBe("draft");
    expect(await sendDraftsOf(ada, example.article)).toEqual({ sent: 0, kept: [] });
    expect(await sendDraftsOf(ada, "no source")).toEqual({ sent: 0, kept: [] });
    for (const [user, code] of [
      [testUser("staff"), "forbidden"],
      [null, "unauthenticated"],
    ] as const)
      await expect(sendDraftsOf({ ...ada, user }, example.article)).rejects.toMatchObject({ code });
  });

  test("go without one that somebody else changed in that moment, which is named with why", async ({
    database,
  }) => {
    const { db, ada, example } = await begun(database);
    const first = await logStatusChange(ada, cancellation(example));
    const second = await logStatusChange(ada, cancellation(example));
    // Between the reading of the drafts and the sending of the first, somebody discards it.
    let reads = 0;
    const racing: typeof db = new Proxy(db, {
      get: (target, name, receiver) => {
        const value = Reflect.get(target, name, receiver);
        if (name !== "transaction") return value;
        return async (...given: Parameters<typeof db.transaction>) => {
          reads += 1;
          if (reads === 1) await discardDraft({ ...ada, db }, { id: first.id, version: 1 });
          return db.transaction(...given);
        };
      },
    });
    const { sent, kept } = await sendDraftsOf({ ...ada, db: racing }, example.article);
    expect(sent).toBe(1);
    expect(kept).toMatchObject([{ claim: { id: first.id }, why: expect.stringMatching(/./) }]);
    expect((await readClaim(db, second.id))?.claim.state).toBe("in_review");
  });
});

describe("another source of a claim", () => {
  test("is added after those it has, with what surrounds its excerpt", async ({ database }) => {
    const { db, ada, ben, example } = await begun(database);
    const { id } = await logStatusChange(ada, cancellation(example));
    const citation = { source: example.article, excerpt: "It is off.", prefix: "said: ", suffix: " He" };
    expect(await citeClaim(ben, { id, version: 1, citation })).toEqual({ id, state: "draft" });
    expect(await readCitations(db, [id])).toMatchObject([
      { excerpt: "have been cancelled", via: [{ id: example.cnn }] },
      { excerpt: "It is off.", prefix: "said: ", suffix: " He", via: [] },
    ]);
    await expect(citeClaim(ben, { id, version: 2, citation })).rejects.toMatchObject({
      code: "invalid",
      fields: { claim: "It cites these words of this source already." },
    });
    // The same words of another source are another citation; of a draft no reader is told.
    const other = await recordSource(ada, { publisher: example.cnn, title: "Off" });
    const publicNote = "Nobody reads this.";
    await citeClaim(ben, { id, version: 2, citation: { ...citation, source: other.id }, publicNote });
    expect(await readCitations(db, [id])).toHaveLength(3);
    expect((await actsOn(db, id))[0]).toMatchObject({ action: "claim.edit", reason: null });
    expect(await database.as("published").sql`select id from source`).toEqual([]);
    await expect(
      citeClaim(ben, { id: newId(), version: 1, citation: { ...citation, source: other.id } }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(citeClaim(ben, { id, version: 1, citation })).rejects.toMatchObject({ code: "stale" });
  });

  test("of a published one is a correction, with its public note; in review it waits", async ({
    database,
  }) => {
    const { db, ada, ben, example } = await begun(database);
    const { id } = await logStatusChange({ ...ada, review: "optional" }, cancellation(example), "published");
    const citation = { source: example.article, excerpt: "It is off." };
    await expect(citeClaim(ben, { id, version: 1, citation })).rejects.toMatchObject({
      fields: { publicNote: "It is published: say to its readers what changes." },
    });
    const publicNote = "Another source for it.";
    expect(await citeClaim(ben, { id, version: 1, citation, publicNote })).toEqual({
      id,
      state: "published",
    });
    expect((await readClaim(db, id))?.claim).toMatchObject({ version: 2, state: "published", publicNote });
    expect((await actsOn(db, id))[0]).toMatchObject({ action: "claim.correct", reason: publicNote });
    const unseen = await recordSource(ada, { publisher: example.cnn, title: "Off" });
    const seen = () => database.as("published").sql`select id from source where id = ${unseen.id}`;
    expect(await seen()).toEqual([]);
    await citeClaim(ben, { id, version: 2, citation: { source: unseen.id }, publicNote });
    expect(await seen()).toHaveLength(1);
    const waiting = await logStatusChange(ada, cancellation(example), "in_review");
    await expect(citeClaim(ben, { id: waiting.id, version: 1, citation })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
