import { expect, onTestFinished } from "vitest";
import { test } from "@/db/testing";
import { onTouched, type Touched } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { listMeetings, logStatusChange, recordMeeting } from "@/meetings";
import { collectReads } from "@/published/reads";
import { search } from "@/published/search/search";
import { relateClaims, retractClaim } from "@/review";
import { cancellation, recordExample, statement } from "@/review/testing";
import { correctStatement, logStatement } from "@/statements";
import { boardPage } from "./board";
import { meetingPage } from "./meeting";
import { meetingsPage } from "./meetings";

const now = new Date("2025-10-22T12:00:00Z");

test("a status that is denied is disputed in every list until the denial is taken back", async ({
  database,
}) => {
  const { db } = database;
  const context = testContext(db, testUser("admin"), "optional");
  const readers = database.as("published").db;
  const example = await recordExample(context);
  const { id: target } = await logStatusChange(context, cancellation(example), "published");
  // About no meeting: it is on no page but its own and its speaker's.
  const denies = { ...statement(example), meetings: [], relations: [{ how: "denies" as const, target }] };
  const listed = async () => {
    const board = await boardPage(readers, now);
    const found = await search(readers, { q: "talks" }, now);
    const rows = await listMeetings(db, { now });
    const lines = [
      ...(await meetingsPage(readers, {}, now)).meetings,
      ...board.settled,
      ...found.groups.flatMap((group) => (group.kind === "meetings" ? group.hits : [])),
      ...rows,
    ];
    expect(lines).toHaveLength(4);
    return [...new Set(lines.map(({ disputed }) => disputed))];
  };
  const touched: Touched[] = [];
  onTestFinished(onTouched((one) => touched.push(one)));
  /** Whether a list that was kept is made anew after an act. */
  const dropsLists = async (act: () => Promise<unknown>) => {
    const { ids } = await collectReads(() => meetingsPage(readers, {}, now));
    touched.length = 0;
    await act();
    return touched.some(({ subjects }) => subjects === "everything" || subjects.some((one) => ids.has(one)));
  };

  expect(await listed()).toEqual([false]);
  const draft = await logStatement(context, denies);
  expect(await listed()).toEqual([false]);
  let denial = { id: "", version: 1 };
  const publishing = async () => {
    denial = { ...(await logStatement(context, denies, "published")), version: 1 };
  };
  expect(await dropsLists(publishing)).toBe(true);
  expect(await listed()).toEqual([true]);
  const publicNote = "It was of other talks.";
  const mending = () => correctStatement(context, { ...denies, ...denial, relations: [], publicNote });
  expect(await dropsLists(mending)).toBe(true);
  expect(await listed()).toEqual([false]);
  expect(
    await dropsLists(() => relateClaims(context, { claim: denial.id, how: "denies_premise", target })),
  ).toBe(true);
  await relateClaims(context, { claim: draft.id, how: "denies", target });
  expect(await listed()).toEqual([true]);
  expect(await dropsLists(() => retractClaim(context, { ...denial, version: 3 }, { publicNote }))).toBe(true);
  expect(await listed()).toEqual([false]);
});

test("and on the pages of the meetings beside it, which are made anew", async ({ database }) => {
  const context = testContext(database.db, testUser("admin"), "optional");
  const readers = database.as("published").db;
  const example = await recordExample(context);
  const { id: target } = await logStatusChange(context, cancellation(example), "published");
  const related = [{ meeting: example.meeting.id, how: "depends_on" as const }];
  const signing = await recordMeeting(context, {
    title: "A signing",
    kind: "signing",
    participants: [],
    related,
  });
  await logStatusChange(context, { ...cancellation(example), meeting: signing.id }, "published");
  const page = () => meetingPage(readers, signing.key, now);
  const { ids } = await collectReads(page);
  const touched: Touched[] = [];
  onTestFinished(onTouched((one) => touched.push(one)));

  expect((await page())?.related).toMatchObject([{ disputed: false }]);
  const relations = [{ how: "denies" as const, target }];
  await logStatement(context, { ...statement(example), meetings: [], relations }, "published");
  expect((await page())?.related).toMatchObject([{ disputed: true }]);
  expect(
    touched.some(({ subjects }) => subjects === "everything" || subjects.some((one) => ids.has(one))),
  ).toBe(true);
});
