import type { Metadata } from "next";
import { saveStatusChange } from "@/app/desk/actions/claims";
import { adding } from "@/app/desk/adding";
import { LogHead, requireMeetingToLog } from "@/app/desk/parts/claim/log";
import { whyNotPublish } from "@/app/desk/parts/claim/subject";
import { StatusChangeForm } from "@/components/desk/status-change-form";

export const metadata: Metadata = { title: "Log status change" };

export default async function LogStatusChangePage({ params }: { params: Promise<{ slug: string }> }) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log status change" meeting={meeting} />
      <StatusChangeForm
        action={saveStatusChange}
        adding={adding}
        publish={whyNotPublish(user, context)}
        meeting={meeting.id}
      />
    </>
  );
}
