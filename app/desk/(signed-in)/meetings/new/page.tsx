import type { Metadata } from "next";
import { adding } from "@/app/desk/actions/adding";
import { recordNewMeeting } from "@/app/desk/actions/records/meetings";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { MeetingForm } from "@/components/desk/records/meeting-form";

export const metadata: Metadata = { title: "New meeting" };

export default async function NewMeetingPage() {
  await requireMay("meeting.record");
  return (
    <>
      <PageHead
        title="New meeting"
        above={{ href: "/desk/meetings", name: "All meetings" }}
        about="What it is. Its status comes next: the first status change is logged with a source."
      />
      <MeetingForm action={recordNewMeeting} adding={adding} />
    </>
  );
}
