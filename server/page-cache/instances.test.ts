import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, vi } from "vitest";
import { recordActor } from "@/actors";
import type { TestDatabase } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editMeeting, logStatusChange, recordMeeting } from "@/meetings";
import { meetingPage } from "@/published/pages/meeting";
import { recordSource } from "@/sources";
import { test as base, type Serve } from "./testing";

const now = new Date("2025-10-22T12:00:00Z");

const test = base.extend<{ talks: Awaited<ReturnType<typeof twoInstances>> }>({
  talks: async ({ database, serveCached }, use) => use(await twoInstances(database, serveCached)),
});

/** Two meetings with a published status each, and two sites that keep their pages. */
async function twoInstances(database: TestDatabase, serveCached: Serve) {
  const published = database.as("published").db;
  const asked: string[] = [];
  const handler = async ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    asked.push(url);
    const page = await meetingPage(published, url.slice("/meetings/".length), now);
    response.setHeader("content-type", "text/html");
    response.end(`${page?.title}: ${page?.state.current?.status}`);
  };
  const serve = () => serveCached({ databaseUrl: database.url, handler });
  const instances = [await serve(), await serve()];
  const context = testContext(database.db, testUser(), "optional");
  const outlet = await recordActor(context, { kind: "outlet", name: "Herald" });
  const source = await recordSource(context, { publisher: outlet.id, title: "A report" });
  const says = (status: "planned" | "cancelled") => ({
    status,
    effective: "2025-10-21",
    accordingTo: null,
    citations: [{ source: source.id }],
  });
  const claims = [];
  for (const key of ["talks", "beside"]) {
    const meeting = await recordMeeting(context, { key, title: key, kind: "talks", participants: [] });
    const claim = await logStatusChange(context, { meeting: meeting.id, ...says("planned") }, "published");
    claims.push({ meeting: meeting.id, claim: claim.id });
  }
  const [talks] = claims as [(typeof claims)[number], ...typeof claims];
  return {
    ...talks,
    asked,
    context,
    /** What each instance says of both meetings. */
    pages: () =>
      Promise.all(
        instances.flatMap(({ ask }) =>
          ["/meetings/talks", "/meetings/beside"].map(async (path) => (await ask(path)).body.toString()),
        ),
      ),
    correct: (by: Context, correct = correctStatusChange) =>
      correct(by, {
        id: talks.claim,
        version: 1,
        meeting: talks.meeting,
        ...says("cancelled"),
        publicNote: "The source was misread.",
      }),
    draft: (by: Context) => logStatusChange(by, { meeting: talks.meeting, ...says("cancelled") }, "draft"),
    rename: (by: Context) =>
      editMeeting(by, {
        id: talks.meeting,
        version: 1,
        title: "a summit",
        kind: "talks",
        participants: [],
      }),
  };
}

/** The verbs as another process has them: nobody of this one listens to what they tell their own. */
async function inAnotherProcess() {
  const kept = globalThis as { onrecordTouched?: unknown };
  const here = kept.onrecordTouched;
  kept.onrecordTouched = undefined;
  vi.resetModules();
  const verbs = await import("@/meetings");
  kept.onrecordTouched = here;
  return verbs;
}

const asItWas = ["talks: planned", "beside: planned", "talks: planned", "beside: planned"];
const corrected = ["talks: cancelled", "beside: planned", "talks: cancelled", "beside: planned"];

describe("two instances", () => {
  test("have the page that a correction changes anew before the editor is answered", async ({ talks }) => {
    expect(await talks.pages()).toEqual(asItWas);
    await talks.correct(talks.context);
    expect(await talks.pages()).toEqual(corrected);
  });

  test("hear of what another process changed from the database, and keep what it left as it was", async ({
    talks,
  }) => {
    expect(await talks.pages()).toEqual(asItWas);
    await talks.correct(talks.context, (await inAnotherProcess()).correctStatusChange);
    await vi.waitFor(async () => expect(await talks.pages()).toEqual(corrected), { timeout: 15_000 });
    expect(talks.asked.filter((url) => url === "/meetings/beside")).toHaveLength(2);
  });

  test("hear of an import once it is committed", async ({ database, talks }) => {
    expect(await talks.pages()).toEqual(asItWas);
    await database.db.transaction(async (tx) => {
      await talks.correct({ ...talks.context, db: tx });
      expect(await talks.pages()).toEqual(asItWas);
    });
    await vi.waitFor(async () => expect(await talks.pages()).toEqual(corrected), { timeout: 15_000 });
  });

  test("keep their pages while drafts are written, and what is undone is told to nobody", async ({
    database,
    talks,
  }) => {
    expect(await talks.pages()).toEqual(asItWas);
    const { length } = talks.asked;
    await talks.draft(talks.context);
    await expect(
      database.db.transaction(async (tx) => {
        await talks.correct({ ...talks.context, db: tx });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await talks.pages()).toEqual(asItWas);
    expect(talks.asked).toHaveLength(length);
    await talks.rename(talks.context);
    expect((await talks.pages())[0]).toBe("a summit: planned");
  });
});
