import Link from "next/link";
import { Attention, StatusMark } from "@/app/desk/parts/marks";
import type { DeskMeetingLine } from "@/meetings";
import { meetingKindLabels } from "@/meetings/vocabulary";
import { hasDate, MeetingDate } from "./meeting-date";

/** A meeting in a list: its status as readers see it, and what wants attention. `mayLog`: with the way to log of it. */
export function MeetingLine({ meeting, mayLog = false }: { meeting: DeskMeetingLine; mayLog?: boolean }) {
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/meetings/${meeting.key}`} prefetch={false} className="entry-title">
          {meeting.title}
        </Link>
        <p className="entry-detail">
          {meetingKindLabels[meeting.kind]}
          {hasDate(meeting) ? (
            <>
              {" · "}
              <MeetingDate meeting={meeting} />
            </>
          ) : null}
        </p>
        {mayLog ? (
          <p className="entry-detail">
            Log:{" "}
            <Link href={`/desk/meetings/${meeting.key}/log-status-change`} prefetch={false}>
              status change<span className="sr-only"> of {meeting.title}</span>
            </Link>
            {" · "}
            <Link href={`/desk/meetings/${meeting.key}/log-statement`} prefetch={false}>
              statement<span className="sr-only"> about {meeting.title}</span>
            </Link>
          </p>
        ) : null}
      </div>
      <p className="entry-side">
        {meeting.overdue ? <Attention>Overdue</Attention> : null}
        {meeting.accountsDiffer ? <Attention>Accounts differ</Attention> : null}
        {meeting.disputed ? <Attention>Disputed</Attention> : null}
        <StatusMark status={meeting.status} />
        {meeting.accordingTo ? (
          <span className="text-sm text-ink-soft">according to {meeting.accordingTo}</span>
        ) : null}
      </p>
    </li>
  );
}
