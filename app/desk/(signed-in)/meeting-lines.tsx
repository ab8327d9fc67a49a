import Link from "next/link";
import { StatusMark } from "@/app/desk/parts/marks";
import { When } from "@/app/desk/parts/when";
import type { Status } from "@/meetings/vocabulary";

interface Props {
  meeting: {
    key: string;
    title: string;
    status: Status | null;
    scheduled: string | null;
    scheduledAsWorded: string | null;
    timeZone: string | null;
  };
}

/** A meeting that wants attention. */
export function MeetingLines({ meeting }: Props) {
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/meetings/${meeting.key}`} prefetch={false} className="entry-title">
          {meeting.title}
        </Link>
        {meeting.scheduled || meeting.scheduledAsWorded ? (
          <p className="entry-detail">
            <When date={meeting.scheduled} asWorded={meeting.scheduledAsWorded} timeZone={meeting.timeZone} />
          </p>
        ) : null}
      </div>
      <p className="entry-side">
        <StatusMark status={meeting.status} />
      </p>
    </li>
  );
}
