import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import fc, { draws } from "@/lib/properties";
import { listMeetings, logStatusChange, overdueMeetings, type StatusChangeInput } from "@/meetings";
import type { AccountModel } from "@/published/pages/account";
import { meetingPage } from "@/published/pages/meeting";
import { meetingsPage } from "@/published/pages/meetings";
import { retractClaim } from "@/review";
import { aMeeting, cancellation, type Example, recordExample, recordRandomMeeting } from "@/review/testing";
import { logStatement, recordQuestion, type StatementInput } from "@/statements";
import { readDeskMeeting } from "./read-page";

const now = new Date("2025-10-27T12:00:00Z");

const accountOf = (account: AccountModel) => ({
  whose: account.whose?.name,
  status: account.status,
  since: account.since,
  schedule: account.schedule,
  place: account.place,
  standing: account.standing,
  origins: account.origins.map(({ name }) => name),
  run: account.run.map(({ id }) => id),
  disputes: account.disputes,
});

/** Of a meeting that the public does not know. */
const untold = { answer: null, differing: [], overdue: false, order: [], claims: [] };

/** What the desk and the public are told of a meeting, in the same words where it is the same. */
async function bothSides({ db, desk, published }: Readers, { id, key, timeZone = null }: Meeting) {
  const shown = await meetingPage(published, key, now);
  const ours = await readDeskMeeting({ db, desk }, { id, timeZone }, now);
  const claims = shown ? [...shown.statusChanges, ...shown.attendance, ...shown.statements] : [];
  const isPublic = new Set(claims.map((claim) => claim.id));
  const [line] = (await listMeetings(db, { now })).filter((one) => one.id === id);
  const [theirs] = (await meetingsPage(published, {}, now)).meetings.filter((one) => one.id === id);
  const overdue = await overdueMeetings(db, now);
  const disputed = await listMeetings(db, { only: "disputed", now });
  const isDisputed = (shown?.answer ?? shown?.differing[0])?.standing === "disputed";
  return {
    desk: {
      answer: ours.answer && accountOf(ours.answer),
      differing: ours.differing.map(accountOf),
      overdue: ours.overdue,
      order: ours.changes.flatMap(({ claim }) => (isPublic.has(claim.id) ? [claim.id] : [])),
      claims: claims.map((claim) => {
        const told = ours.told.get(claim.id);
        return { ...claim, standing: told?.standing, disputes: told?.disputes };
      }),
      line: line && {
        status: line.status,
        accordingTo: line.accordingTo,
        accountsDiffer: line.accountsDiffer,
        overdue: line.overdue,
        disputed: line.disputed,
        isListedAsOverdue: overdue.some((one) => one.id === id),
        isListedAsDisputed: disputed.some((one) => one.id === id),
      },
    },
    public: shown && {
      answer: shown.answer && accountOf(shown.answer),
      differing: shown.differing.map(accountOf),
      overdue: shown.overdue,
      order: shown.statusChanges.map((claim) => claim.id),
      claims,
      line: theirs && {
        status: theirs.status,
        accordingTo: theirs.accordingTo,
        accountsDiffer: theirs.accountsDiffer,
        overdue: theirs.overdue,
        disputed: isDisputed,
        isListedAsOverdue: shown.overdue,
        isListedAsDisputed: isDisputed,
      },
    },
    told: ours,
  };
}

const readersOf = (database: TestDatabase) => ({
  db: database.db,
  desk: database.as("desk").db,
  published: database.as("published").db,
});
type Readers = ReturnType<typeof readersOf>;

interface Meeting {
  id: string;
  key: string;
  timeZone?: string | null | undefined;
}

interface Story {
  context: Context;
  example: Example;
  change: (more?: Partial<StatusChangeInput>) => Promise<string>;
  says: (more?: Partial<StatementInput>) => Promise<string>;
}

const denying = (target: string) => ({ relations: [{ how: "denies" as const, target }] });

describe("the desk says of a meeting what the public page says", () => {
  test.for<[string, (story: Story) => Promise<unknown>, "disputed" | "reported" | undefined]>([
    ["nothing is denied", ({ change }) => change(), "reported"],
    ["its status is denied", async ({ change, says }) => says(denying(await change())), "disputed"],
    [
      "an earlier change of its run is denied",
      async ({ change, says }) => {
        const first = await change({ effective: "2025-10-20" });
        await change();
        await says(denying(first));
      },
      "disputed",
    ],
    [
      "what it has moved on from is denied",
      async ({ change, says }) => {
        const first = await change({ status: "planned", effective: "2025-10-20" });
        await change();
        await says(denying(first));
      },
      "reported",
    ],
    [
      "the denial is retracted",
      async ({ context, change, says }) => {
        const id = await says(denying(await change()));
        await retractClaim(context, { id, version: 1 }, { publicNote: "Misquoted." });
      },
      "reported",
    ],
    [
      "the denial is a draft",
      async ({ context, example, change }) => {
        const denial = {
          speaker: example.lavrov,
          form: "quote",
          text: "No.",
          ...denying(await change()),
        } as const;
        await logStatement(context, denial);
      },
      "reported",
    ],
    [
      "a draft is later than its status",
      async ({ context, example, change }) => {
        await change();
        await logStatusChange(context, cancellation(example, { status: "planned", effective: "2025-10-22" }));
      },
      "reported",
    ],
    [
      "somebody's account denies the record's",
      async ({ example, change }) => {
        const own = await change();
        const relations = [{ how: "denies_premise" as const, target: own }];
        await change({ status: "planned", accordingTo: example.lavrov, relations });
      },
      "disputed",
    ],
    [
      "accounts differ and none is the record's own",
      async ({ example, change, says }) => {
        await change({ accordingTo: example.rubio });
        await says(denying(await change({ status: "planned", accordingTo: example.lavrov })));
      },
      undefined,
    ],
    [
      "it is overdue and denied",
      async ({ change, says }) => {
        await says(denying(await change({ status: "scheduled", scheduled: "2025-10-23" })));
      },
      "disputed",
    ],
  ])("where %s", async ([, story, standing], { database }) => {
    const context = testContext(database.db, testUser(), "optional");
    const example = await recordExample(context);
    const citations = [{ source: example.article }];
    await story({
      context,
      example,
      change: async (more) => (await logStatusChange(context, cancellation(example, more), "published")).id,
      says: async (more) => {
        const meetings = [example.meeting.id];
        const words = {
          speaker: example.lavrov,
          form: "quote",
          text: "It is on.",
          meetings,
          citations,
        } as const;
        return (await logStatement(context, { ...words, ...more }, "published")).id;
      },
    });
    const { desk, public: shown, told } = await bothSides(readersOf(database), example.meeting);
    expect(desk).toEqual(shown);
    expect(told.answer?.standing).toBe(standing);
  });

  test("over random histories", { timeout: 120_000 }, async ({ database }) => {
    const context = testContext(database.db, testUser(), "optional");
    const readers = readersOf(database);
    await fc.assert(
      fc.asyncProperty(aMeeting, async (random) => {
        const meeting = await recordRandomMeeting(context, random);
        const { desk, public: shown } = await bothSides(readers, { ...meeting, timeZone: random.timeZone });
        expect(desk).toEqual(shown ?? { ...untold, line: desk.line });
      }),
      { numRuns: draws(15) },
    );
  });
});

test("a statement at the desk has its positions, what it denies, and what disputes it", async ({
  database,
}) => {
  const context = testContext(database.db, testUser(), "optional");
  const example = await recordExample(context);
  const meetings = [example.meeting.id];
  const citations = [{ source: example.article }];
  const words = { form: "quote", text: "It is on.", meetings, citations } as const;
  const question = (await recordQuestion(context, { text: "Is Budapest the right venue?" })).id;
  const change = await logStatusChange(context, cancellation(example), "published");
  const one = await logStatement(
    context,
    {
      ...words,
      ...denying(change.id),
      speaker: example.lavrov,
      positions: [{ question, stance: "supports" }],
    },
    "published",
  );
  const same = { relations: [{ how: "same_utterance" as const, target: one.id }] };
  const other = await logStatement(context, { ...words, ...same, speaker: example.lavrov }, "published");
  const denial = await logStatement(
    context,
    { ...words, ...denying(other.id), speaker: example.rubio, text: "He did not say so." },
    "published",
  );
  const { told } = await bothSides(readersOf(database), example.meeting);
  expect(told.told.get(one.id)).toMatchObject({
    standing: "disputed",
    statement: { positions: [{ question: "Is Budapest the right venue?", stance: "supports" }] },
    outgoing: [{ how: "denies", other: { id: change.id, line: "Cancelled" } }],
    disputes: [{ how: "denies", other: { id: denial.id, who: "Marco Rubio" } }],
  });
});
