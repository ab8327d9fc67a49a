import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import {
  correctAttendance,
  correctStatusChange,
  logAttendance,
  logStatusChange,
  recordMeeting,
} from "@/meetings";
import { attendance, cancellation, recordExample } from "@/review/testing";
import { meetingPage } from "./meeting";
import { meetingsPage } from "./meetings";

const now = new Date("2025-10-22T12:00:00Z");
const publicNote = "It was about the call.";

describe("a correction that moves a claim to another meeting", () => {
  test("leaves the old one as it is without the claim, on its page and in lists", async ({ database }) => {
    const context = testContext(database.db, testUser("editor", "Ada"), "optional");
    const example = await recordExample(context);
    const call = await recordMeeting(context, { title: "Call", kind: "call", participants: [] });
    const planned = cancellation(example, { status: "planned", effective: "2025-10-01" });
    await logStatusChange(context, planned, "published");
    const cancelled = cancellation(example, { scheduled: "2025-10-23" });
    const { id } = await logStatusChange(context, cancelled, "published");

    const { db } = database.as("published");
    const statuses = async () => {
      const listed = (await meetingsPage(db, {}, now)).meetings.map((line) => [line.title, line.status]);
      const page = async (key: string) => (await meetingPage(db, key, now))?.answer?.status;
      return {
        listed: Object.fromEntries(listed),
        talks: await page(example.meeting.key),
        call: await page(call.key),
      };
    };
    const title = "Rubio–Lavrov talks";
    expect(await statuses()).toEqual({
      listed: { [title]: "cancelled" },
      talks: "cancelled",
      call: undefined,
    });
    await correctStatusChange(context, { ...cancelled, meeting: call.id, id, version: 1, publicNote });
    expect(await statuses()).toEqual({
      listed: { [title]: "planned", Call: "cancelled" },
      talks: "planned",
      call: "cancelled",
    });
  });

  test("brings the other to light when it is an attendance change", async ({ database }) => {
    const context = testContext(database.db, testUser("editor", "Ada"), "optional");
    const example = await recordExample(context);
    const call = await recordMeeting(context, { title: "Call", kind: "call", participants: [] });
    const { id } = await logAttendance(context, attendance(example), "published");
    const moved = { ...attendance(example), meeting: call.id, id, version: 1, publicNote };
    await correctAttendance(context, moved);
    const { db } = database.as("published");
    const attending = async (key: string) =>
      (await meetingPage(db, key, now))?.attendance.map((claim) => claim.id);
    expect(await attending(example.meeting.key)).toEqual([]);
    expect(await attending(call.key)).toEqual([id]);
    const { meetings } = await meetingsPage(db, {}, now);
    expect(meetings.map((line) => line.key).toSorted()).toEqual([call.key, example.meeting.key].toSorted());
  });
});
