import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveMeeting } from "@/app/desk/actions/records/meetings";
import { adding } from "@/app/desk/adding";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { MeetingForm } from "@/components/desk/meeting-form";
import { readMeeting } from "@/meetings";

export const metadata: Metadata = { title: "Edit a meeting" };

export default async function EditMeetingPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireMay("meeting.edit");
  const { db } = await requestContext();
  const meeting = await readMeeting(db, keyOf((await params).slug));
  if (!meeting) notFound();
  return (
    <>
      <PageHead
        title={`Edit ${meeting.title}`}
        above={{ href: `/desk/meetings/${meeting.key}`, name: "Back to the meeting" }}
        about={meeting.publicSince ? "Readers see the change as soon as it is saved." : undefined}
      />
      <MeetingForm
        action={saveMeeting}
        adding={adding}
        start={{
          ...meeting,
          participants: meeting.participants.map(({ id, name, as }) => ({ id, label: name, as })),
          related: meeting.related.map(({ id, title, how }) => ({ meeting: { id, label: title }, how })),
        }}
      />
    </>
  );
}
