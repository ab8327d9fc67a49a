import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { readMeeting } from "@/meetings";

/** The meeting that something is to be logged of; whoever may not log gets the page that says so. */
export async function requireMeetingToLog(params: Promise<{ slug: string }>) {
  const user = await requireMay("claim.record");
  const context = await requestContext();
  const meeting = await readMeeting(context.db, keyOf((await params).slug));
  return { user, context, meeting: meeting ?? notFound() };
}

/** The heading of a form that logs something of a meeting. */
export function LogHead({ title, meeting }: { title: string; meeting: { key: string; title: string } }) {
  return (
    <PageHead title={title} about={<Link href={`/desk/meetings/${meeting.key}`}>{meeting.title}</Link>} />
  );
}
