import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { recordMeeting } from "@/meetings";
import { recordExample, statement } from "@/review/testing";
import { logStatement, recordQuestion } from "@/statements";
import { actorPage } from "./actor";
import { meetingPage } from "./meeting";
import { questionPage } from "./question";

const now = new Date("2025-10-22T12:00:00Z");

test("a position is shown by the clock of its statement, on every page", async ({ database }) => {
  const context = testContext(database.db, testUser(), "optional");
  const example = await recordExample(context);
  const recorded = async (title: string, timeZone: string) =>
    recordMeeting(context, { title, kind: "call", timeZone, participants: [] });
  const tokyo = await recorded("In Tokyo", "Asia/Tokyo");
  const budapest = await recorded("In Budapest", "Europe/Budapest");
  const asked = await recordQuestion(context, { text: "Is it needed?" });
  const told = [
    ["supports", "2025-10-20T20:00Z", [tokyo.id]],
    ["opposes", "2025-10-21T20:00Z", [tokyo.id, budapest.id]],
    ["neutral", "2025-10-22T20:00Z", []],
  ] as const;
  for (const [stance, said, about] of told) {
    const positions = [{ question: asked.id, stance }];
    const meetings = [...about];
    await logStatement(context, { ...statement(example), said, meetings, positions }, "published");
  }
  const { db } = database.as("published");
  const [question, actor] = [await questionPage(db, asked.key), await actorPage(db, "sergey-lavrov", now)];
  const clocks = (taken: readonly { timeZone: string | null }[] | undefined) =>
    taken?.map(({ timeZone }) => timeZone);
  expect(clocks(question?.actors[0]?.positions)).toEqual([null, null, "Asia/Tokyo"]);
  expect(clocks(actor?.positions.taken)).toEqual([null, null, "Asia/Tokyo"]);
  const ofClaims = new Map(question?.actors[0]?.statements.map(({ id, timeZone }) => [id, timeZone]));
  for (const { claimId, timeZone } of question?.actors[0]?.positions ?? [])
    expect(ofClaims.get(claimId)).toBe(timeZone);
  // The page of a meeting has its own clock for all that is on it.
  const page = await meetingPage(db, budapest.key, now);
  expect(clocks(page?.positions.taken)).toEqual(["Europe/Budapest"]);
  expect(page?.statements[0]?.timeZone).toBe("Europe/Budapest");
});
