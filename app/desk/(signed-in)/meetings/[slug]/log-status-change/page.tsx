import type { Metadata } from "next";
import { LogHead, requireMeetingToLog } from "@/app/desk/(signed-in)/meetings/[slug]/log";
import { adding } from "@/app/desk/actions/adding";
import { saveStatusChange } from "@/app/desk/actions/claims";
import { carriedFrom } from "@/app/desk/parts/claims/carried";
import { whyNotPublish } from "@/app/desk/parts/claims/subject";
import { idOf, type SearchParams } from "@/app/desk/parts/search-params";
import { StatusChangeForm } from "@/components/desk/claims/status-change-form";

export const metadata: Metadata = { title: "Log status change" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function LogStatusChangePage({ params, searchParams }: Props) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log status change" meeting={meeting} />
      <StatusChangeForm
        action={saveStatusChange}
        adding={adding}
        cannotPublish={whyNotPublish(user, context)}
        meeting={meeting.id}
        carried={await carriedFrom(context.db, idOf((await searchParams)["from"]))}
      />
    </>
  );
}
