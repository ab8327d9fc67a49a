import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { comingMeetings, logStatusChange, recordMeeting } from "@/meetings";
import { publishClaim, readCorrection } from ".";
import { queueOf } from "./queue";
import { proposed } from "./test-verbs";
import { cancellation, recordExample } from "./testing";

const now = new Date("2025-10-22T12:00:00Z");

test("meetings come soon while nothing has called them off, and are told where they rest on one origin", async ({
  database: { db },
}) => {
  const context = testContext(db, undefined, "optional", now);
  const example = await recordExample(context);
  const titles = async (days: number, onOneOrigin = false) =>
    (await comingMeetings(db, { now, days, onOneOrigin })).map(({ title }) => title);
  expect(await titles(14)).toEqual([]);
  const change = { status: "scheduled", scheduled: "2025-10-30" } as const;
  await logStatusChange(context, cancellation(example, change), "published");
  expect(await titles(14)).toEqual(["Rubio–Lavrov talks"]);
  expect(await titles(3)).toEqual([]);
  expect(await titles(14, true)).toEqual(["Rubio–Lavrov talks"]);
  const again = cancellation(example, { ...change, citations: [{ source: example.article }] });
  await logStatusChange(context, again, "published");
  expect(await titles(14, true)).toEqual([]);
  await logStatusChange(context, cancellation(example, { effective: "2025-10-22" }), "published");
  expect(await titles(14)).toEqual([]);
});

test.for<[scheduled: string, timeZone: string | undefined, days: number, isComing: boolean]>([
  ["../2025-10-30", undefined, 14, true],
  ["../2025-10-30", undefined, 3, false],
  ["2025-10", undefined, 14, true],
  // It is noon of the 22nd in Greenwich, 2 in the morning of the 22nd in Honolulu, and of the 23rd in Kiritimati.
  ["2025-10-21", "Pacific/Honolulu", 14, false],
  ["2025-10-22", "Pacific/Kiritimati", 14, false],
  ["2025-10-24", "Pacific/Kiritimati", 1, true],
  ["2025-10-24", "Pacific/Honolulu", 1, false],
])(
  "a meeting on %s by the clock of %s comes within %i days: %s",
  async ([scheduled, timeZone, days, isComing], { database: { db } }) => {
    const context = testContext(db, undefined, "optional", now);
    const example = await recordExample(context);
    const meeting = await recordMeeting(context, { title: "Call", kind: "call", timeZone, participants: [] });
    const change = { meeting: meeting.id, status: "scheduled", scheduled } as const;
    await logStatusChange(context, cancellation(example, change), "published");
    expect(await comingMeetings(db, { now, days })).toHaveLength(isComing ? 1 : 0);
  },
);

test("a correction of a colleague's waits behind the claims", async ({ database: { db } }) => {
  const [author, reviewer] = [testContext(db), testContext(db)];
  const example = await recordExample(author);
  const seen = await proposed({ ...author, corrections: "required" }, example);
  const { id } = await logStatusChange(author, cancellation(example), "in_review");
  const after = (at: string, by = reviewer) => queueOf(db, by.user?.id ?? "", at);
  expect(await readCorrection(db, seen.id)).not.toBeNull();
  expect(await after(id)).toEqual({ waiting: 1, next: seen.id });
  expect(await after(seen.id)).toEqual({ waiting: 1, next: id });
  expect(await after(example.article, author)).toEqual({ waiting: 0, next: null });
  await publishClaim(reviewer, { id, version: 1 });
  expect(await after(id)).toEqual({ waiting: 1, next: seen.id });
});
