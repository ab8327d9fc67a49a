import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editStatusChange, logStatusChange, recordMeeting } from "@/meetings";
import { cancellation, recordExample } from "./testing";

const refusal = {
  code: "invalid",
  fields: { effective: expect.stringContaining("a day to come under Scheduled") },
};

test("a status on a day to come is refused, logged, edited or corrected", async ({ database: { db } }) => {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const mistyped = cancellation(example, { effective: "2062-10-21" });
  await expect(logStatusChange(context, mistyped)).rejects.toMatchObject(refusal);
  const draft = await logStatusChange(context, cancellation(example));
  await expect(editStatusChange(context, { ...mistyped, ...draft, version: 1 })).rejects.toMatchObject(
    refusal,
  );
  const claim = await logStatusChange(context, cancellation(example), "published");
  const correction = { ...mistyped, ...claim, version: 1, publicNote: "Mistyped." };
  await expect(correctStatusChange(context, correction)).rejects.toMatchObject(refusal);
});

test("what has come is told by the meeting's own clock", async ({ database: { db } }) => {
  const context = testContext(db, testUser(), "optional", new Date("2025-10-22T16:00:00Z"));
  const example = await recordExample(context);
  const meetingIn = async (timeZone: string) =>
    (await recordMeeting(context, { title: "Talks", kind: "talks", timeZone, participants: [] })).id;
  const tomorrow = { status: "under_way", effective: "2025-10-23T00:30+09:00" } as const;
  const [tokyo, london] = [await meetingIn("Asia/Tokyo"), await meetingIn("Europe/London")];
  await logStatusChange(context, cancellation(example, { ...tomorrow, meeting: tokyo }));
  const later = { ...tomorrow, effective: "2025-10-23T00:30Z", meeting: london };
  await expect(logStatusChange(context, cancellation(example, later))).rejects.toMatchObject(refusal);
});
