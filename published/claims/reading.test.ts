import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import type { RelationKind } from "@/claims/vocabulary";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange, recordMeeting } from "@/meetings";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { publishClaim, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { recordSource } from "@/sources";
import { logStatement, type StatementInput } from "@/statements";

const now = new Date("2025-10-22T12:00:00Z");

async function prepared({ db, as }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const saying = (more: Partial<StatementInput> = {}): StatementInput => ({
    speaker: example.lavrov,
    form: "paraphrase",
    text: "Nothing was cancelled.",
    meetings: [example.meeting.id],
    citations: [{ source: example.article }],
    ...more,
  });
  return { context, example, saying, live: as("published").db, desk: as("desk").db };
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

describe("a claim that another bears on", () => {
  test.for<[how: RelationKind, standing: string]>([
    ["denies", "disputed"],
    ["denies_premise", "disputed"],
    ["explains", "reported"],
    ["corrects", "reported"],
  ])("by a statement that %s it is %s while that is published", async ([how, expected], { database }) => {
    const { context, example, saying, live, desk } = await prepared(database);
    const change = await logStatusChange(context, cancellation(example), "published");
    const relations = [{ how, target: change.id }];
    const { id } = await logStatement(context, saying({ relations }));
    const standings = async () => ({
      onItsPage: (await claimPage(live, change.id))?.standing,
      onItsMeetings: (await meetingPage(live, example.meeting.key, now))?.answer?.standing,
      atTheDesk: (await claimPage(desk, change.id))?.standing,
    });
    const all = (standing: string) => ({
      onItsPage: standing,
      onItsMeetings: standing,
      atTheDesk: standing,
    });
    expect(await standings()).toEqual(all("reported"));
    await publishClaim(context, { id, version: 1 });
    expect(await standings()).toEqual(all(expected));
    await retractClaim(context, { id, version: 2 }, { publicNote: "He spoke of another meeting." });
    expect(await standings()).toEqual(all("reported"));
    expect((await claimPage(live, change.id))?.incoming).toMatchObject([
      { how, other: { id, state: "retracted" } },
    ]);
  });
});

describe("who disputes or explains a status", () => {
  test("is told beside it, once, with the meeting where that is another one", async ({ database }) => {
    const { context, example, saying, live } = await prepared(database);
    const change = await logStatusChange(context, cancellation(example), "published");
    const other = await recordMeeting(context, { title: "The summit", kind: "summit", participants: [] });
    const off = { ...cancellation(example), meeting: other.id, status: "postponed" as const };
    await logStatusChange(
      context,
      { ...off, relations: [{ how: "explains", target: change.id }] },
      "published",
    );
    const denied = { relations: [{ how: "denies" as const, target: change.id }] };
    await logStatement(context, saying(denied), "published");
    const retracted = await logStatement(context, saying({ ...denied, text: "No." }), "published");
    await retractClaim(context, { id: retracted.id, version: 1 }, { publicNote: "Nobody said so." });

    const answer = (await meetingPage(live, example.meeting.key, now))?.answer;
    expect(answer?.disputes.map(({ other: { who, line } }) => [who, line])).toEqual([
      ["Sergey Lavrov", "Nothing was cancelled."],
    ]);
    const reasons = answer?.run[0].incoming.filter(({ how }) => how === "explains");
    expect(reasons).toMatchObject([
      { other: { line: "Postponed", who: null, meeting: { key: other.key, title: "The summit" } } },
    ]);
  });

  test("has its own words, though they are the name of a status", async ({ database }) => {
    const { context, example, saying, live } = await prepared(database);
    const change = await logStatusChange(context, cancellation(example), "published");
    const relations = [{ how: "denies" as const, target: change.id }];
    await logStatement(context, saying({ text: "not_held", relations }), "published");
    const page = await claimPage(live, change.id);
    expect(page?.disputes).toMatchObject([{ other: { line: "not_held", meeting: null } }]);
  });
});

/** When a role was held, when something was said or told, and whether the role was held then. */
type Case = [
  held: { from?: string; to?: string },
  when: { said?: string; reported?: string },
  isHeld: boolean,
];
const cases: Case[] = [
  [{}, { said: "2025-10-21" }, true],
  [{ from: "2025-10-21" }, { said: "2025-10-21" }, true],
  [{ from: "2025-10-22" }, { said: "2025-10-21" }, false],
  [{ to: "2025-10-21" }, { said: "2025-10-21" }, true],
  [{ to: "2025-10-20" }, { said: "2025-10-21" }, false],
  [{ from: "2025-10-01", to: "2025-10-20" }, { said: "2025-10" }, true],
  // A date that is open at an end stands for its other end.
  [{ from: "2025-10-22" }, { said: "2025-10-21/.." }, false],
  [{ to: "2025-10-20" }, { said: "../2025-10-21" }, false],
  // Spans that share one instant.
  [{ to: "2025-10-21T14:00:00Z" }, { said: "2025-10-21T14:00:00Z" }, true],
  [{ from: "2025-10-21T14:00:00Z" }, { said: "2025-10-21T14:00:00Z" }, true],
  [{ to: "2025-10-21T13:59:59Z" }, { said: "2025-10-21T14:00:00Z" }, false],
  // When it was said counts before when it was reported, and that before when it was recorded.
  [{ to: "2025-10-20" }, { said: "2025-10-20", reported: "2025-10-21" }, true],
  [{ to: "2025-10-20" }, { said: "2025-10-21", reported: "2025-10-20" }, false],
  [{ to: "2025-10-20" }, { reported: "2025-10-20" }, true],
  [{ to: "2025-10-20" }, { reported: "2025-10-21" }, false],
  [{ to: "2025-10-20" }, {}, false],
  [{ from: "2025-10-20" }, {}, true],
];

describe("on the day of a claim", () => {
  /** A meeting of one who holds an office as a deputy, and what that office has put out. */
  async function deputy({ context, example: { state } }: Prepared, held: Case[0]) {
    const roles = [{ title: "Deputy", organisation: state, ...held }];
    const { id: speaker } = await recordActor(context, { kind: "person", name: "A deputy", roles });
    const participants = [{ actor: speaker, as: "principal" as const }];
    const meeting = await recordMeeting(context, { title: "Call", kind: "call", participants });
    const { id: source } = await recordSource(context, { publisher: state, title: "Readout" });
    return { speaker, meeting: meeting.id, citations: [{ source }] };
  }

  test("a speaker has the roles held then, and speaks for their office", async ({ database }) => {
    const there = await prepared(database);
    const found: unknown[] = [];
    for (const [held, when] of cases) {
      const { meeting, ...told } = await deputy(there, held);
      const said = there.saying({ ...told, meetings: [meeting], ...when });
      const { id } = await logStatement(there.context, said, "published");
      const page = await claimPage(there.live, id);
      found.push([held, when, page?.statement?.roles, page?.standing]);
    }
    expect(found).toEqual(
      cases.map(([held, when, isHeld]) =>
        isHeld ? [held, when, ["Deputy"], "on_record"] : [held, when, [], "reported"],
      ),
    );
  });

  test.for([
    { effective: "2025-10-20", expected: "confirmed" },
    { effective: "2025-10-21", expected: "reported" },
  ])(
    "an office left on the 20th speaks for a change of $effective: $expected",
    async ({ effective, expected }, { database }) => {
      const there = await prepared(database);
      const { meeting, citations } = await deputy(there, { to: "2025-10-20" });
      const change = cancellation(there.example, { meeting, citations, effective, reported: "2025-10-20" });
      const { id } = await logStatusChange(there.context, change, "published");
      expect((await claimPage(there.live, id))?.standing).toBe(expected);
    },
  );
});
