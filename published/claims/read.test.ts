import { expect } from "vitest";
import { recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange, recordMeeting } from "@/meetings";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { cancellation, recordExample, statement } from "@/review/testing";
import { recordSource } from "@/sources";
import { logStatement } from "@/statements";

test.for<[zones: (string | undefined)[], expected: string | null]>([
  [["Asia/Tokyo"], "Asia/Tokyo"],
  [["Asia/Tokyo", "Asia/Tokyo"], "Asia/Tokyo"],
  [["Asia/Tokyo", "Europe/Budapest"], null],
  [["Asia/Tokyo", undefined], null],
  [[undefined], null],
  [[], null],
])(
  "a statement about meetings in the time of %j is shown in that of %s",
  async ([zones, expected], { database: { db, as } }) => {
    const context = testContext(db, testUser(), "optional");
    const example = await recordExample(context);
    const meetings: string[] = [];
    for (const [n, timeZone] of zones.entries()) {
      const meeting = { title: `Meeting ${n}`, kind: "call", timeZone, participants: [] } as const;
      meetings.push((await recordMeeting(context, { ...meeting, participants: [] })).id);
    }
    const { id } = await logStatement(context, { ...statement(example), meetings }, "published");
    const page = await claimPage(as("published").db, id);
    expect(page?.timeZone).toBe(expected);
    expect(page?.meetings.map(({ title }) => title)).toEqual(zones.map((_, n) => `Meeting ${n}`));
  },
);

test("each change on a page is weighed by who was party on its own day", async ({ database: { db, as } }) => {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const roles = [{ title: "Envoy", organisation: example.state, to: "2025-10-20" }];
  const { id: envoy } = await recordActor(context, { kind: "person", name: "An envoy", roles });
  const { id: source } = await recordSource(context, { publisher: example.state, title: "Readout" });
  const participants = [{ actor: envoy, as: "principal" as const }];
  const meeting = await recordMeeting(context, { title: "Call", kind: "call", participants });
  for (const effective of ["2025-10-18", "2025-10-20", "2025-10-21", "2025-10-22"]) {
    const change = { meeting: meeting.id, effective, status: "planned", citations: [{ source }] } as const;
    await logStatusChange(
      context,
      cancellation(example, { ...change, citations: [{ source }], effectiveAsWorded: effective }),
      "published",
    );
  }
  const page = await meetingPage(as("published").db, meeting.key, new Date("2025-10-22T12:00:00Z"));
  const standings = page?.statusChanges.map(({ statusChange, standing }) => [
    statusChange?.effective.edtf,
    standing,
  ]);
  expect(standings?.toSorted()).toEqual([
    ["2025-10-18", "confirmed"],
    ["2025-10-20", "confirmed"],
    ["2025-10-21", "reported"],
    ["2025-10-22", "reported"],
  ]);
});
