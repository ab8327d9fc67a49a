import { describe, expect } from "vitest";
import { readActor, recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logAttendance, logStatusChange } from "@/meetings";
import { claimPage } from "@/published/pages/claim";
import { attendance, cancellation, recordExample, statement } from "@/review/testing";
import { recordSource } from "@/sources";
import { logStatement, recordQuestion } from "@/statements";

async function prepared({ db, as }: TestDatabase) {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const { db: published } = as("published");
  const shown = async ({ id }: { id: string }) => {
    const page = await claimPage(published, id);
    if (!page) throw new Error("A claim that is published has a page.");
    return page;
  };
  /** As pages name an actor. */
  const named = async (id: string) => {
    const { key, name, kind } = (await readActor(db, id)) ?? {};
    return { id, key, name, kind };
  };
  return { context, example, shown, named };
}

const date = (edtf: string, asWorded: string | null = null) => expect.objectContaining({ edtf, asWorded });

describe("a status change is shown", () => {
  test("with all that it says", async ({ database }) => {
    const { context, example, shown, named } = await prepared(database);
    const { meeting, state, rubio, lavrov } = example;
    const said = cancellation(example, {
      status: "rescheduled",
      statusAsWorded: "moved",
      effective: "2025-10-20",
      effectiveAsWorded: "on Monday",
      reported: "2025-10-21",
      decidedBy: [rubio, state],
      accordingTo: lavrov,
      scheduled: "2025-11-03",
      scheduledAsWorded: "early in November",
      place: { venue: "Parliament", city: "Budapest", country: "HU", mode: "hybrid" },
      note: "By telephone.",
    });
    const page = await shown(await logStatusChange(context, said, "published"));
    expect(page.statusChange).toEqual({
      meetingId: meeting.id,
      status: "rescheduled",
      statusAsWorded: "moved",
      effective: date("2025-10-20", "on Monday"),
      decidedBy: [await named(rubio), await named(state)],
      scheduled: date("2025-11-03", "early in November"),
      scheduledInWords: null,
      place: { venue: "Parliament", city: "Budapest", country: "HU", mode: "hybrid" },
    });
    expect(page).toMatchObject({
      kind: "status_change",
      accordingTo: await named(lavrov),
      reported: date("2025-10-21"),
      note: "By telephone.",
      meetings: [{ id: meeting.id, key: meeting.key, title: "Rubio–Lavrov talks" }],
      attendance: null,
      statement: null,
    });
  });

  test("with no more than it says", async ({ database }) => {
    const { context, example, shown } = await prepared(database);
    const bare = await shown(await logStatusChange(context, cancellation(example), "published"));
    expect(bare.statusChange).toMatchObject({
      statusAsWorded: null,
      decidedBy: [],
      scheduled: undefined,
      scheduledInWords: null,
      place: undefined,
    });
    expect(bare).toMatchObject({ accordingTo: null, reported: null, note: null });
    const none = { scheduled: null, scheduledAsWorded: "a day was not made known", place: null };
    const known = await shown(await logStatusChange(context, cancellation(example, none), "published"));
    expect(known.statusChange).toMatchObject({
      scheduled: null,
      scheduledInWords: "a day was not made known",
      place: null,
    });
  });
});

test("an attendance change is shown with whose it is, and where it comes from", async ({ database }) => {
  const { context, example, shown, named } = await prepared(database);
  const { meeting, rubio, censor, cnn, unnamed } = example;
  const report = await recordSource(context, {
    publisher: censor,
    title: "Who comes",
    url: "https://censor.example/who",
    published: "2025-10-20",
  });
  const citations = [{ source: report.id, via: [cnn, unnamed], excerpt: "was invited" }];
  const page = await shown(await logAttendance(context, { ...attendance(example), citations }, "published"));
  expect(page.attendance).toEqual({
    meetingId: meeting.id,
    actor: await named(rubio),
    change: "invited",
    effective: date("2025-10-21"),
  });
  expect([page.kind, page.statusChange, page.statement]).toEqual(["attendance", null, null]);
  expect(page.citations).toEqual([
    {
      source: {
        id: report.id,
        title: "Who comes",
        kind: "article",
        url: "https://censor.example/who",
        published: date("2025-10-20"),
      },
      excerpt: "was invited",
      chain: [await named(censor), await named(cnn), await named(unnamed)],
    },
  ]);
  expect(page.origins).toEqual([await named(cnn)]);
});

describe("a statement is shown", () => {
  test("with all that it says", async ({ database }) => {
    const { context, example, shown, named } = await prepared(database);
    const { state, rubio, lavrov, article, meeting } = example;
    const { id: official } = await recordActor(context, {
      kind: "unnamed",
      name: "an official",
      affiliation: state,
    });
    const asked = await recordQuestion(context, { text: "Is Budapest acceptable?" });
    const all = {
      speaker: official,
      onBehalfOf: rubio,
      addressee: lavrov,
      said: "2025-10-20",
      saidAsWorded: "on Monday",
      form: "quote",
      medium: "interview",
      text: "It is.",
      language: "hu",
      originalText: "Az.",
      meetings: [meeting.id],
      positions: [{ question: asked.id, stance: "conditional" }],
      citations: [{ source: article }],
    } as const;
    const input = {
      ...all,
      meetings: [...all.meetings],
      positions: [...all.positions],
      citations: [...all.citations],
    };
    const page = await shown(await logStatement(context, input, "published"));
    expect(page.statement).toEqual({
      speaker: await named(official),
      roles: [],
      affiliation: "US Department of State",
      speaksFor: [state],
      onBehalfOf: await named(rubio),
      addressee: await named(lavrov),
      said: date("2025-10-20", "on Monday"),
      saidInWords: null,
      form: "quote",
      medium: "interview",
      text: "It is.",
      language: "hu",
      originalText: "Az.",
      positions: [{ key: asked.key, question: "Is Budapest acceptable?", stance: "conditional" }],
    });
    expect([page.kind, page.statusChange, page.attendance]).toEqual(["statement", null, null]);
  });

  test("with no more than it says", async ({ database }) => {
    const { context, example, shown, named } = await prepared(database);
    const words = { ...statement(example), saidAsWorded: "some weeks ago" };
    expect((await shown(await logStatement(context, words, "published"))).statement).toEqual({
      speaker: await named(example.lavrov),
      roles: [],
      affiliation: null,
      speaksFor: [],
      onBehalfOf: null,
      addressee: null,
      said: null,
      saidInWords: "some weeks ago",
      form: "paraphrase",
      medium: null,
      text: "It is on.",
      language: null,
      originalText: null,
      positions: [],
    });
  });
});
