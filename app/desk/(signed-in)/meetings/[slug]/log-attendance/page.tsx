import type { Metadata } from "next";
import { LogHead, requireMeetingToLog } from "@/app/desk/(signed-in)/meetings/[slug]/log";
import { adding } from "@/app/desk/actions/adding";
import { saveAttendance } from "@/app/desk/actions/claims";
import { whyNotPublish } from "@/app/desk/parts/claims/subject";
import { AttendanceForm } from "@/components/desk/claims/attendance-form";

export const metadata: Metadata = { title: "Log attendance" };

export default async function LogAttendancePage({ params }: { params: Promise<{ slug: string }> }) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log attendance" meeting={meeting} />
      <AttendanceForm
        action={saveAttendance}
        adding={adding}
        cannotPublish={whyNotPublish(user, context)}
        meeting={meeting.id}
      />
    </>
  );
}
