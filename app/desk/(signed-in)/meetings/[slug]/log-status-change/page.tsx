import type { Metadata } from "next";
import { LogHead, requireMeetingToLog } from "@/app/desk/(signed-in)/meetings/[slug]/log";
import { adding } from "@/app/desk/actions/adding";
import { saveStatusChange } from "@/app/desk/actions/claims";
import { whyNotPublish } from "@/app/desk/parts/claims/subject";
import { StatusChangeForm } from "@/components/desk/claims/status-change-form";

export const metadata: Metadata = { title: "Log status change" };

export default async function LogStatusChangePage({ params }: { params: Promise<{ slug: string }> }) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log status change" meeting={meeting} />
      <StatusChangeForm
        action={saveStatusChange}
        adding={adding}
        cannotPublish={whyNotPublish(user, context)}
        meeting={meeting.id}
      />
    </>
  );
}
