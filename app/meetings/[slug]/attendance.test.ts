import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { type AttendanceInput, logAttendance } from "@/meetings";
import { meetingPage } from "@/published/pages/meeting";
import { attendance, recordExample } from "@/review/testing";
import { MeetingView } from "./view";

test("what one account says of somebody's attendance is not what another said before", async ({
  database,
}) => {
  const context = testContext(database.db, testUser(), "optional");
  const example = await recordExample(context);
  const says = (more: Partial<AttendanceInput>) =>
    logAttendance(context, { ...attendance(example), ...more }, "published");
  const invited = await says({});
  const attended = await says({ change: "attended", effective: "2025-10-23" });
  const absent = await says({ change: "absent", effective: "2025-10-23", accordingTo: example.lavrov });
  const meeting = await meetingPage(database.as("published").db, example.meeting.key, new Date());
  if (!meeting) throw new Error("A meeting of which something is published has a page.");
  const markup = renderToStaticMarkup(createElement(MeetingView, { meeting }));
  const [before = ""] = /<details[^>]*><summary>Before:[\s\S]*?<\/details>/.exec(markup) ?? [];
  const isBefore = ({ id }: { id: string }) => before.includes(`id="${id}"`);
  expect([invited, attended, absent].map(isBefore)).toEqual([true, false, false]);
  for (const { id } of [invited, attended, absent]) expect(markup).toContain(`id="${id}"`);
});
