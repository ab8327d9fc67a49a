import Link from "next/link";
import { notFound } from "next/navigation";
import { claimInWords } from "@/app/desk/parts/claims/claim-words";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { readMeeting } from "@/meetings";
import { listClaims } from "@/review";

/** The meeting that something is to be logged of; whoever may not log gets the page that says so. */
export async function requireMeetingToLog(params: Promise<{ slug: string }>) {
  const user = await requireMay("claim.record");
  const context = await requestContext();
  const meeting = await readMeeting(context.db, keyOf((await params).slug));
  return { user, context, meeting: meeting ?? notFound() };
}

interface HeadProps {
  title: string;
  meeting: { id: string; key: string; title: string };
}

/** The heading of a form that logs something of a meeting, with what others have in hand of it. */
export async function LogHead({ title, meeting }: HeadProps) {
  return (
    <>
      <PageHead title={title} about={<Link href={`/desk/meetings/${meeting.key}`}>{meeting.title}</Link>} />
      <OthersAtWork meetingId={meeting.id} />
    </>
  );
}

const shown = 5;

/** Drafts of others about a meeting, so that two do not log one thing. */
async function OthersAtWork({ meetingId }: { meetingId: string }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const drafts = await listClaims(db, { meetingId, notBy: user.id, state: "draft", limit: shown });
  if (drafts.length === 0) return null;
  return (
    <section className="mb-part notice" aria-label="Drafts of others">
      <p>Others have drafts about this meeting:</p>
      <ul className="plain text-sm">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link
              href={`/desk/claims/${draft.id}`}
              prefetch={false}
              dir="auto"
              className="line-clamp-2 inline-block align-top"
            >
              {claimInWords(draft)}
            </Link>
            {draft.author ? ` — ${draft.author}` : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
