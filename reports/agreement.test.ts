import { describe, expect } from "vitest";
import { type TestDatabase, test as withDatabase } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import fc from "@/lib/properties";
import { overdueMeetings } from "@/meetings";
import type { ClaimModel } from "@/published/claims/model";
import { sameUtterances } from "@/published/claims/same-utterances";
import { originsIn, standingOfRun } from "@/published/claims/weigh";
import type { Reading } from "@/published/connection";
import { boardPage } from "@/published/pages/board";
import { claimPage } from "@/published/pages/claim";
import { type MeetingModel, meetingPage } from "@/published/pages/meeting";
import { type MeetingLine, meetingsPage } from "@/published/pages/meetings";
import { anAct, beginHistory, recordCast } from "@/published/stood/test-histories";
import { aMeeting, recordRandomMeeting } from "@/review/testing";
import { exportedRows } from "./testing";

type There = TestDatabase & { published: Reading };

/** A record of one test's own, and a connection that reads it as the public does. */
const test = withDatabase.extend<{ there: There }>({
  there: async ({ database }, use) => use({ ...database, published: database.as("published").db }),
});

/** It is the 22nd in Greenwich and in Kiritimati, and still the 21st in Honolulu. */
const now = new Date("2025-10-22T05:00:00Z");

/** What a list is to say of a meeting that has this page. */
function lineOf(page: MeetingModel): MeetingLine {
  const { last, run, schedule, place } = page.state;
  const claims = [...page.statusChanges, ...page.attendance, ...page.statements];
  const published = claims.map((claim) => claim.publishedAt?.getTime() ?? Number.NaN);
  return {
    id: page.id,
    key: page.key,
    title: page.title,
    kind: page.kind,
    status: last?.status ?? null,
    since: run[0]?.effective ?? null,
    accordingTo: page.statusChanges.find(({ id }) => id === last?.claimId)?.accordingTo?.name ?? null,
    accountsDiffer: page.state.accountsDiffer,
    disputed: last !== null && standingOfRun(currentOf(page)) === "disputed",
    overdue: page.overdue,
    scheduled: schedule.date ?? null,
    scheduledInWords: schedule.inWords,
    place: place ?? null,
    timeZone: page.timeZone,
    participants: page.participants.map(({ name }) => name),
    lastPublished: new Date(Math.max(...published)),
  };
}

/** The changes that the status is read from. */
function currentOf({ state, statusChanges }: MeetingModel): ClaimModel[] {
  const shown = new Map(statusChanges.map((claim) => [claim.id, claim]));
  return state.run.flatMap(({ claimId }) => shown.get(claimId) ?? []);
}

const isPublished = (claim: ClaimModel) => claim.state === "published";

/** What the exports of meetings, of status changes and of statements are to say of it. */
function rowsOf(page: MeetingModel) {
  const { last, run, schedule, place } = page.state;
  const current = currentOf(page);
  const statements = page.statements.filter(isPublished);
  const ofAny = (claim: ClaimModel) => ({
    claim_id: claim.id,
    standing: claim.standing,
    independent_origins: String(claim.origins.length),
    chains: claim.citations.map(({ chain }) => chain.map(({ name }) => name).join(" < ")).join(" | "),
  });
  return {
    meetings: [
      {
        slug: page.key,
        status: last?.status ?? null,
        status_since: run[0]?.effective.edtf ?? null,
        standing: last && standingOfRun(current),
        scheduled: schedule.date?.edtf ?? null,
        venue: place?.venue ?? null,
        city: place?.city ?? null,
        country: place?.country ?? null,
        participants: page.participants.map(({ name }) => name).join(" | "),
        status_changes: String(page.statusChanges.filter(isPublished).length),
        statements: String(sameUtterances(statements).length),
        sources: String(page.sources.length),
        independent_origins: String(originsIn(current).length),
      },
    ],
    statusHistory: page.statusChanges.filter(isPublished).map((claim) => ({
      ...ofAny(claim),
      status: claim.statusChange?.status,
      according_to: claim.accordingTo?.name ?? null,
      scheduled: claim.statusChange?.scheduled?.edtf ?? null,
    })),
    statements: statements.map((claim) => ({ ...ofAny(claim), speaker: claim.statement?.speaker.name })),
  };
}

const byClaim = (one: { claim_id?: unknown }, other: { claim_id?: unknown }) =>
  String(one.claim_id).localeCompare(String(other.claim_id));

/** Holds everything that says something of some meetings against their pages. Answers the lines that lists have. */
async function agree(there: There, meetings: readonly { id: string; key: string; participant: string }[]) {
  const { published, db } = there;
  const overdue = await overdueMeetings(db, now, 1000);
  const files = {
    meetings: await exportedRows(there, "meetings"),
    // A selection is read by other queries than the whole.
    statusHistory: await exportedRows(there, "status-history"),
    statusHistorySince: await exportedRows(there, "status-history", "from=1900"),
    statements: await exportedRows(there, "statements"),
    statementsSince: await exportedRows(there, "statements", "from=1900"),
  };
  const all: MeetingLine[] = [];
  for (const meeting of meetings) {
    const page = await meetingPage(published, meeting.key, now);
    const lines = page ? [lineOf(page)] : [];
    const listed = await meetingsPage(published, { participant: meeting.participant }, now);
    expect(listed.meetings).toEqual(lines);
    expect(overdue.some(({ id }) => id === meeting.id)).toBe(page?.overdue ?? false);
    all.push(...lines);

    const expected = page ? rowsOf(page) : { meetings: [], statusHistory: [], statements: [] };
    const of = (rows: Awaited<ReturnType<typeof exportedRows>>) =>
      rows.filter((row) => [row["slug"], row["meeting_slug"], row["meeting_slugs"]].includes(meeting.key));
    expect(of(files.meetings)).toMatchObject(expected.meetings);
    for (const rows of [files.statusHistory, files.statusHistorySince])
      expect(of(rows).sort(byClaim)).toMatchObject(expected.statusHistory.sort(byClaim));
    for (const rows of [files.statements, files.statementsSince])
      expect(of(rows).sort(byClaim)).toMatchObject(expected.statements.sort(byClaim));

    const claims = page ? [...page.statusChanges, ...page.statements] : [];
    for (const claim of claims) expect(await claimPage(published, claim.id)).toEqual(claim);
  }
  return all;
}

/** The board has what the list of meetings has, each in the part where it belongs. */
async function boardAgrees({ published }: There, lines: readonly MeetingLine[]) {
  const { coming, overdue, differing, waiting, settled } = await boardPage(published, now);
  const shown = [...coming, ...overdue, ...differing, ...waiting, ...settled];
  const known = new Map(lines.map((line) => [line.key, line]));
  expect(shown).toEqual(shown.map(({ key }) => known.get(key)));
  expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
  expect(overdue.every((line) => line.overdue)).toBe(true);
  expect(differing.every((line) => line.accountsDiffer && !line.overdue)).toBe(true);
  expect([...coming, ...waiting, ...settled].some((line) => line.accountsDiffer || line.overdue)).toBe(false);
  return { coming, overdue, differing, settled };
}

type RandomMeeting = Parameters<typeof recordRandomMeeting>[1];
type Change = RandomMeeting["changes"][number];

const change = (more: Partial<Change>): Change => ({
  status: "scheduled",
  outcome: "published",
  effective: "2025-10-21",
  reported: undefined,
  accordingTo: undefined,
  scheduled: undefined,
  place: undefined,
  citations: [{ source: 0, via: [] }],
  ...more,
});
const meeting = (changes: Change[], more: Partial<RandomMeeting> = {}): RandomMeeting => ({
  isPart: false,
  timeZone: undefined,
  relations: [],
  roles: [],
  changes,
  ...more,
});
const cancelled = change({ status: "cancelled", accordingTo: 1 });
/** What chance may leave out: one for each part of the board, a denial that was retracted, offices held and left. */
const fixed = [
  meeting([change({ scheduled: "2025-10-21" })]),
  meeting([change({ scheduled: "2025-10" })]),
  meeting([change({ scheduled: "2025-10" }), cancelled]),
  meeting([change({ scheduled: "2025-10" }), change({ status: "planned", accordingTo: 1 })]),
  meeting([change({ status: "cancelled" })]),
  meeting([change({}), change({ outcome: "retracted" })], { relations: [[1, "denies", 0]] }),
  meeting([change({})], { roles: [{ organisation: 2, held: { to: "2025-10-20" } }] }),
  meeting([change({})], { roles: [{ organisation: 2, held: { from: "2025-10-01" } }] }),
];

/** Few, and none to find a smaller case: every act is several rows in a database. */
const runs = { numRuns: 4, endOnFailure: true };

describe("what pages, lists and exports say of meetings", () => {
  test("is the same over random status changes", { timeout: 240_000 }, async ({ there }) => {
    const context = testContext(there.db, testUser("editor"), "optional");
    const lines: MeetingLine[] = [];
    const meetings = fc.array(aMeeting, { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(meetings, async (random) => {
        const recorded = [];
        for (const one of random) recorded.push(await recordRandomMeeting(context, one));
        lines.push(...(await agree(there, recorded)));
      }),
      { ...runs, examples: [[fixed]] },
    );
    const board = await boardAgrees(there, lines);
    for (const part of Object.values(board)) expect(part.length).toBeGreaterThan(0);
  });

  test("is the same over random lives of their claims", { timeout: 240_000 }, async ({ there }) => {
    const context = testContext(there.db, testUser("editor"), "optional");
    const cast = await recordCast(context);
    const lines: MeetingLine[] = [];
    const life = fc.array(anAct, { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 4, maxLength: 4 }), async (lives) => {
        const recorded = [];
        for (const acts of lives) {
          const history = await beginHistory(context, cast, there.owner);
          for (const act of acts) await history.play(act);
          const participant = history.actors.at(-1)?.key ?? "";
          recorded.push({ ...history.meeting, participant });
        }
        lines.push(...(await agree(there, recorded)));
      }),
      runs,
    );
    await boardAgrees(there, lines);
    expect(lines.length).toBeGreaterThan(0);
  });
});
