import type { Metadata } from "next";
import { LogHead, requireMeetingToLog } from "@/app/desk/(signed-in)/meetings/[slug]/log";
import { adding } from "@/app/desk/actions/adding";
import { saveAttendance } from "@/app/desk/actions/claims";
import { carriedFrom } from "@/app/desk/parts/claims/carried";
import { whyNotPublish } from "@/app/desk/parts/claims/subject";
import { idOf, type SearchParams } from "@/app/desk/parts/search-params";
import { AttendanceForm } from "@/components/desk/claims/attendance-form";

export const metadata: Metadata = { title: "Log attendance" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function LogAttendancePage({ params, searchParams }: Props) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log attendance" meeting={meeting} />
      <AttendanceForm
        action={saveAttendance}
        adding={adding}
        cannotPublish={whyNotPublish(user, context)}
        meeting={meeting.id}
        carried={await carriedFrom(context.db, idOf((await searchParams)["from"]))}
      />
    </>
  );
}
