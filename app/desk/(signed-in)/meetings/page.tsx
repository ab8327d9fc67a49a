import type { Metadata } from "next";
import Link from "next/link";
import { actor, from, oneOf, readAsked, text, to, words, yes } from "@/app/desk/parts/lists/asked";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Filters } from "@/app/desk/parts/lists/filters";
import { type Column, Listing } from "@/app/desk/parts/lists/listing";
import { hasDate, MeetingDate } from "@/app/desk/parts/lists/meeting-date";
import { pageSize } from "@/app/desk/parts/lists/paging";
import { Attention, StatusMark } from "@/app/desk/parts/marks";
import { PageHead } from "@/app/desk/parts/page-head";
import type { SearchParams } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { claimStateLabels, claimStates } from "@/claims/vocabulary";
import { type DeskMeetingLine, listMeetings, meetingSortings, meetingWants } from "@/meetings";
import { meetingKindLabels, meetingKinds, statuses, statusLabels } from "@/meetings/vocabulary";

export const metadata: Metadata = { title: "Meetings" };

const path = "/desk/meetings";

const filters = {
  q: words("Find a meeting"),
  status: oneOf("Status", statuses, statusLabels),
  participant: actor("Participant"),
  place: text("Place"),
  kind: oneOf("Kind", meetingKinds, meetingKindLabels),
  from: from("From"),
  to: to("To"),
  only: oneOf("Wants attention", meetingWants, {
    overdue: "Overdue",
    differing: "Accounts differ",
    disputed: "Disputed",
  }),
  state: oneOf("Has claims that are", claimStates, claimStateLabels),
  mine: yes("Logged by me"),
};

const sorting = { by: meetingSortings, usually: { by: "recorded", descending: true } } as const;

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db, clock } = await requestContext();
  const asked = await readAsked(db, await searchParams, filters, sorting);
  const { participant, mine, ...values } = asked.values;
  const found = await listMeetings(db, {
    ...values,
    participantId: participant,
    authorId: mine && user.id,
    sorting: asked.sorting,
    after: asked.after,
    limit: pageSize + 1,
    now: clock.now(),
  });
  const mayRecord = can(user, "meeting.record").allowed;
  return (
    <>
      <PageHead title="Meetings">
        {mayRecord ? (
          <Link href="/desk/meetings/new" className="button primary">
            New meeting
          </Link>
        ) : null}
      </PageHead>
      <Filters key={JSON.stringify(asked.params)} path={path} {...asked} sort={asked.params["sort"]} />
      {found.length === 0 ? (
        <NoMeetings isNarrowed={asked.isNarrowed} mayRecord={mayRecord} />
      ) : (
        <Listing label="Meetings" path={path} asked={asked} columns={columns} found={found} />
      )}
    </>
  );
}

const columns: readonly Column<DeskMeetingLine, (typeof meetingSortings)[number]>[] = [
  {
    name: "Title",
    by: "title",
    cell: ({ key, title, kind, city }) => (
      <>
        <Link href={`${path}/${key}`} prefetch={false} className="entry-title">
          {title}
        </Link>
        <span className="entry-detail">{[meetingKindLabels[kind], city].filter(Boolean).join(" · ")}</span>
      </>
    ),
  },
  { name: "Status", by: "status", cell: (line) => <StatusCell {...line} /> },
  {
    name: "Date",
    by: "date",
    latestFirst: true,
    cell: (line) => (hasDate(line) ? <MeetingDate meeting={line} /> : "No date"),
  },
  {
    name: "Last published",
    by: "published",
    latestFirst: true,
    cell: ({ lastPublished }) => (lastPublished ? <At time={lastPublished} /> : "Not yet"),
  },
  {
    name: "Recorded",
    by: "recorded",
    latestFirst: true,
    cell: ({ recordedAt }) => <At time={recordedAt} />,
  },
];

const StatusCell = ({ status, accordingTo, overdue, accountsDiffer, disputed }: DeskMeetingLine) => (
  <span className="listing-marks">
    <StatusMark status={status} />
    {accordingTo ? <span className="text-sm text-ink-soft">according to {accordingTo}</span> : null}
    {overdue ? <Attention>Overdue</Attention> : null}
    {accountsDiffer ? <Attention>Accounts differ</Attention> : null}
    {disputed ? <Attention>Disputed</Attention> : null}
  </span>
);

function NoMeetings({ isNarrowed, mayRecord }: { isNarrowed: boolean; mayRecord: boolean }) {
  if (isNarrowed)
    return (
      <Empty title="No meeting fits.">
        <p>
          Titles, other names, participants and places are searched. Try fewer letters: part of a name is
          enough. Or take a filter away.
        </p>
      </Empty>
    );
  return (
    <Empty title="No meetings are on record yet.">
      {mayRecord ? (
        <p>
          Begin with New meeting: its title, what kind it is, and who takes part. Then log its first status
          change with a source, and send that to review.
        </p>
      ) : (
        <p>Editors record them; they appear here as soon as they do.</p>
      )}
    </Empty>
  );
}
