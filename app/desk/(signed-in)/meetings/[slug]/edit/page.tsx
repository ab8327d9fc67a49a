import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { adding } from "@/app/desk/actions/adding";
import { saveMeeting } from "@/app/desk/actions/records/meetings";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { earlierVersion, Restoring } from "@/app/desk/parts/restoring";
import { keyOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { MeetingForm } from "@/components/desk/records/meeting-form";
import { readMeeting } from "@/meetings";

export const metadata: Metadata = { title: "Edit a meeting" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function EditMeetingPage({ params, searchParams }: Props) {
  await requireMay("meeting.edit");
  const context = await requestContext();
  const key = keyOf((await params).slug);
  const meeting = await readMeeting(context.db, key);
  if (!meeting) notFound();
  const instant = textOf((await searchParams)["restore"]);
  const earlier = await earlierVersion(context, instant, (db) => readMeeting(db, key));
  const { participants, related, ...start } = { ...meeting, ...earlier, version: meeting.version };
  return (
    <>
      <PageHead
        title={`Edit ${meeting.title}`}
        above={{ href: `/desk/meetings/${meeting.key}`, name: "Back to the meeting" }}
        about={meeting.publicSince ? "Readers see the change as soon as it is saved." : undefined}
      />
      {earlier ? <Restoring instant={instant} /> : null}
      <MeetingForm
        action={saveMeeting}
        adding={adding}
        start={{
          ...start,
          participants: participants.map(({ id, name, as }) => ({ id, label: name, as })),
          related: related.map(({ id, title, how }) => ({ meeting: { id, label: title }, how })),
        }}
      />
    </>
  );
}
