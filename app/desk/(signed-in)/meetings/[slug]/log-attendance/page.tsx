import type { Metadata } from "next";
import { saveAttendance } from "@/app/desk/actions/claims";
import { adding } from "@/app/desk/adding";
import { LogHead, requireMeetingToLog } from "@/app/desk/parts/claim/log";
import { whyNotPublish } from "@/app/desk/parts/claim/subject";
import { AttendanceForm } from "@/components/desk/attendance-form";

export const metadata: Metadata = { title: "Log attendance" };

export default async function LogAttendancePage({ params }: { params: Promise<{ slug: string }> }) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log attendance" meeting={meeting} />
      <AttendanceForm
        action={saveAttendance}
        adding={adding}
        publish={whyNotPublish(user, context)}
        meeting={meeting.id}
      />
    </>
  );
}
