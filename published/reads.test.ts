import { describe, expect, onTestFinished } from "vitest";
import { test } from "@/db/testing";
import { onTouched, type Touched } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import fc, { draws } from "@/lib/properties";
import type { Reading } from "./connection";
import { actorPage } from "./pages/actor";
import { boardPage } from "./pages/board";
import { claimPage } from "./pages/claim";
import { meetingPage } from "./pages/meeting";
import { sourcePage } from "./pages/source";
import { collectReads, noteReads } from "./reads";
import { anAct, beginHistory, recordCast } from "./stood/test-histories";

const now = new Date("2025-10-22T12:00:00Z");
const one = "018f3c2e-7c1a-7b64-8e21-1f0a2b3c4d5e";
const other = "018f3c2e-7c1a-7b64-8e21-1f0a2b3c4d5f";

describe("what an answer was made of", () => {
  test.for<[answer: unknown, ids: string[]]>([
    [[{ id: one, title: "Talks" }], [one]],
    [[{ lists: { claims: [{ id: one, accordingToId: other }], citations: [] } }], [one, other]],
    [[{ chain: [[other]], said: null, at: new Date(0) }], [other]],
    [[{ text: `He said ${one}.` }], []],
    [undefined, []],
  ])("%j", async ([answer, ids]) => {
    expect([...(await collectReads(async () => noteReads(answer))).ids]).toEqual(ids);
  });

  test("is noted also of work that begins only once somebody waits for it", async () => {
    const lazy: PromiseLike<void> = {
      // biome-ignore lint/suspicious/noThenProperty: as light-my-request and Drizzle have it
      then: (done, failed) => Promise.resolve(noteReads([one])).then(done, failed),
    };
    expect([...(await collectReads(() => lazy)).ids]).toEqual([one]);
  });

  test("is noted for whoever collects it, and for nobody else", async () => {
    const [first, second] = await Promise.all(
      [one, other].map((id) =>
        collectReads(async () => {
          await Promise.resolve();
          noteReads([id]);
        }),
      ),
    );
    noteReads([one, other]);
    expect([[...(first?.ids ?? [])], [...(second?.ids ?? [])]]).toEqual([[one], [other]]);
  });
});

describe("an act", () => {
  test("touches every page that it changes, and no page when it is a draft's", async ({
    database: { db, owner, as },
  }) => {
    const live = as("published").db;
    let told: Touched["subjects"][] = [];
    onTestFinished(onTouched(({ subjects }) => told.push(subjects)));

    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 2, maxLength: 8 }), async (acts) => {
        const context = testContext(db, testUser(), "optional");
        const cast = await recordCast(context);
        const history = await beginHistory(context, cast, owner);
        const beside = await beginHistory(context, cast, owner);
        for (const act of acts) {
          const pages: ((sql: Reading) => Promise<unknown>)[] = [
            ...[history.meeting, beside.meeting].map((at) => (sql: Reading) => meetingPage(sql, at.key, now)),
            ...history.actors.map((at) => (sql: Reading) => actorPage(sql, at.key, now)),
            ...history.claims.map((at) => (sql: Reading) => claimPage(sql, at.id)),
            ...cast.sources.map((at) => (sql: Reading) => sourcePage(sql, at)),
          ];
          const before = [];
          for (const page of pages) before.push(await collectReads(() => page(live)));
          const board = await boardPage(live, now);
          told = [];
          await history.play(act);
          for (const [index, page] of pages.entries()) {
            const { result, ids } = before[index] as (typeof before)[number];
            const touched = told.some((all) => all === "everything" || all.some((id) => ids.has(id)));
            // A page that there was not is kept as depending on everything.
            if (result === null ? told.length === 0 : !touched) expect(await page(live)).toEqual(result);
          }
          if (told.length === 0) expect(await boardPage(live, now)).toEqual(board);
        }
      }),
      { numRuns: draws(10) },
    );
  }, 120_000);
});
