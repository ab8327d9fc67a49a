import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import fc, { draws } from "@/lib/properties";
import type { Reading } from "@/published/connection";
import { actorPage } from "@/published/pages/actor";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { asOf } from "./as-of";
import { anAct, beginHistory, latestInstant, recordCast } from "./test-histories";

const now = new Date("2025-10-22T12:00:00Z");
/** A search for new cases goes far. */
const histories = process.env["PROPERTY_SEED"] ? 1000 : draws(120);
/** Histories under way at once, each with a meeting of its own. */
const lanes = 4;

describe("a page as of an instant", () => {
  test("is the page as it stood then, whatever was done since", async ({ database: { db, owner, as } }) => {
    const live = as("published").db;
    const past = as("as_of").db;
    const cast = await recordCast(testContext(db));

    async function holds(acts: readonly Parameters<Awaited<ReturnType<typeof beginHistory>>["play"]>[0][]) {
      const user = testUser();
      const context = testContext(db, user, "optional");
      const history = await beginHistory(context, cast, owner);
      const pages = async (reading: Reading, claimId: string | undefined) => ({
        meeting: await meetingPage(reading, history.meeting.key, now),
        claim: claimId ? await claimPage(reading, claimId) : null,
        actors: await Promise.all(history.actors.map(({ key }) => actorPage(reading, key, now))),
      });
      const stood: { from: Date; claimId: string | undefined; pages: unknown }[] = [];
      for (const [step, act] of acts.entries()) {
        await history.play(act);
        const claimId = history.claims[step % Math.max(1, history.claims.length)]?.id;
        const from = await latestInstant(owner, user.id);
        stood.push({ from, claimId, pages: await pages(live, claimId) });
      }
      for (const [step, { from, claimId, pages: expected }] of stood.entries()) {
        // It stood from its own instant until the millisecond before the next act.
        const next = stood.slice(step + 1).find((later) => later.from > from)?.from;
        const until = next ? new Date(next.getTime() - 1) : from;
        for (const instant of new Set([from.toISOString(), until.toISOString()])) {
          const model = await asOf(instant, (then) => pages(then, claimId), past);
          expect(model).toEqual(expected);
        }
      }
    }

    const aHistory = fc.array(anAct, { minLength: 1, maxLength: 6 });
    const together = fc.array(aHistory, { minLength: lanes, maxLength: lanes });
    await fc.assert(
      fc.asyncProperty(together, async (histories) => void (await Promise.all(histories.map(holds)))),
      { numRuns: histories / lanes },
    );
  }, 600_000);
});
