import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { StatementRow } from "@/app/desk/parts/claims/statement-row";
import { Done } from "@/app/desk/parts/done";
import { History } from "@/app/desk/parts/history";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, keyOf, type SearchParams } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { readMeeting } from "@/meetings";
import { meetingKindLabels } from "@/meetings/vocabulary";
import { desk } from "@/published/connection";
import { AttendanceRow } from "./attendance-row";
import { MeetingFacts } from "./meeting-facts";
import { MeetingNow } from "./meeting-now";
import { readDeskMeeting } from "./read-page";
import { StatusChangeRow } from "./status-change-row";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const requireMeeting = cache(async (slug: string) => {
  await requireUser();
  const { db } = await requestContext();
  return (await readMeeting(db, keyOf(slug))) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireMeeting((await params).slug)).title };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { db, clock } = await requestContext();
  const meeting = await requireMeeting((await params).slug);
  const read = await readDeskMeeting({ db, desk: desk() }, meeting, clock.now());
  const { changes, attendance, statements, cited, told } = read;
  const run = read.answer?.run ?? [];
  const mark = run.length > 1 ? "The status now, with others" : "The status now";
  const here = `/desk/meetings/${meeting.key}`;
  const mayLog = can(user, "claim.record").allowed;
  return (
    <>
      <Done done={(await searchParams)["done"]} />
      <PageHead
        title={meeting.title}
        above={{ href: "/desk/meetings", name: "All meetings" }}
        about={meetingKindLabels[meeting.kind]}
      >
        {mayLog ? (
          <>
            <Link href={`${here}/log-status-change`} className="button primary">
              Log status change
            </Link>
            <Link href={`${here}/log-statement`} className="button">
              Log statement
            </Link>
            <Link href={`${here}/log-attendance`} className="button">
              Log attendance
            </Link>
            <Link href={`${here}/edit`} className="button">
              Edit
            </Link>
          </>
        ) : null}
        {meeting.publicSince ? (
          <a href={`/meetings/${meeting.key}`} className="py-2">
            Public page
          </a>
        ) : null}
      </PageHead>
      <div className="two-columns">
        <div>
          <MeetingNow meeting={read} timeZone={meeting.timeZone} mayLog={mayLog} />
          <Section title="Status changes" none="None logged yet.">
            {changes.map((row) => (
              <StatusChangeRow
                key={row.claim.id}
                row={row}
                told={told.get(row.claim.id)}
                timeZone={meeting.timeZone}
                citations={cited.get(row.claim.id) ?? []}
                mark={run.some(({ id }) => id === row.claim.id) ? mark : undefined}
              />
            ))}
          </Section>
          <Section title="Attendance" none="None logged yet.">
            {attendance.map((row) => (
              <AttendanceRow
                key={row.claim.id}
                row={row}
                told={told.get(row.claim.id)}
                timeZone={meeting.timeZone}
                citations={cited.get(row.claim.id) ?? []}
              />
            ))}
          </Section>
          <Section title="Who said what" none="No statement about it is logged yet.">
            {statements.map((statement) => (
              <StatementRow
                key={statement.id}
                statement={statement}
                told={told.get(statement.id)}
                citations={cited.get(statement.id) ?? []}
              />
            ))}
          </Section>
          {read.hasMoreStatements ? (
            <p>
              <Link href={addressOf("/desk/statements", { meeting: meeting.key })}>
                All statements about it
              </Link>
            </p>
          ) : null}
          <History id={meeting.id} restore={mayLog ? `${here}/edit` : undefined} />
        </div>
        <MeetingFacts meeting={meeting} />
      </div>
    </>
  );
}
