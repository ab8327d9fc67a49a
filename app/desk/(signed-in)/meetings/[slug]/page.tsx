import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { StatementRow } from "@/app/desk/parts/claims/statement-row";
import { Done } from "@/app/desk/parts/done";
import { History } from "@/app/desk/parts/history";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, keyOf, type SearchParams } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { groupBy } from "@/lib/group-by";
import { meetingClaims, readMeeting, stateOf, statusChangesOf } from "@/meetings";
import { meetingKindLabels } from "@/meetings/vocabulary";
import { readCitations } from "@/provenance";
import { listStatements } from "@/statements";
import { AttendanceRow } from "./attendance-row";
import { MeetingFacts } from "./meeting-facts";
import { MeetingNow } from "./meeting-now";
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
  const [logged, found] = await Promise.all([
    meetingClaims(db, meeting.id),
    listStatements(db, { meetingId: meeting.id, limit: pageSize + 1 }),
  ]);
  const { rows: statements, last } = pageOf(found);
  const ids = [...logged.map(({ claim }) => claim.id), ...statements.map(({ id }) => id)];
  const cited = groupBy(await readCitations(db, ids), (citation) => citation.claimId);
  const state = stateOf(logged, { now: clock.now(), timeZone: meeting.timeZone });
  const here = `/desk/meetings/${meeting.key}`;
  const changes = statusChangesOf(logged, meeting.timeZone);
  const attendance = logged.filter((row) => row.attendance !== null);
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
        {meeting.publicSince ? <a href={`/meetings/${meeting.key}`}>Public page</a> : null}
      </PageHead>
      <div className="two-columns">
        <div>
          <MeetingNow state={state} claims={logged} timeZone={meeting.timeZone} mayLog={mayLog} />
          <Section title="Status changes" none="None logged yet.">
            {changes.map((row) => (
              <StatusChangeRow
                key={row.claim.id}
                row={row}
                timeZone={meeting.timeZone}
                citations={cited.get(row.claim.id) ?? []}
                isCurrent={row.claim.id === state.current?.claimId}
              />
            ))}
          </Section>
          <Section title="Attendance" none="None logged yet.">
            {attendance.map((row) => (
              <AttendanceRow
                key={row.claim.id}
                row={row}
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
                citations={cited.get(statement.id) ?? []}
              />
            ))}
          </Section>
          {last ? (
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
