import type { Metadata } from "next";
import Link from "next/link";
import { actor, meeting, readAsked, words } from "@/app/desk/parts/lists/asked";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Filters } from "@/app/desk/parts/lists/filters";
import { type Column, Listing } from "@/app/desk/parts/lists/listing";
import { pageSize } from "@/app/desk/parts/lists/paging";
import { PageHead } from "@/app/desk/parts/page-head";
import type { SearchParams } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { listQuestions, questionSortings } from "@/statements";

export const metadata: Metadata = { title: "Questions" };

const path = "/desk/questions";

const filters = {
  q: words("Find a question"),
  meeting: meeting("Meeting"),
  actor: actor("Position by"),
};

const sorting = { by: questionSortings, usually: { by: "text", descending: false } } as const;

export default async function QuestionsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const asked = await readAsked(db, await searchParams, filters, sorting);
  const { q, meeting: meetingId, actor: actorId } = asked.values;
  const found = await listQuestions(db, {
    q,
    meetingId,
    actorId,
    sorting: asked.sorting,
    after: asked.after,
    limit: pageSize + 1,
  });
  return (
    <>
      <PageHead title="Questions" about="What statements support, oppose, or set conditions on.">
        {can(user, "question.record").allowed ? (
          <Link href="/desk/questions/new" className="button primary">
            New question
          </Link>
        ) : null}
      </PageHead>
      <Filters key={JSON.stringify(asked.params)} path={path} {...asked} sort={asked.params["sort"]} />
      {found.length === 0 ? (
        <NoQuestions isNarrowed={asked.isNarrowed} />
      ) : (
        <Listing label="Questions" path={path} asked={asked} columns={columns} found={found} />
      )}
    </>
  );
}

type Row = Awaited<ReturnType<typeof listQuestions>>[number];

const columns: readonly Column<Row, (typeof questionSortings)[number]>[] = [
  {
    name: "Question",
    by: "text",
    cell: ({ key, text }) => (
      <Link href={`${path}/${key}`} prefetch={false} className="entry-title">
        {text}
      </Link>
    ),
  },
  {
    name: "Meeting",
    cell: ({ meeting, meetingKey }) =>
      meetingKey ? (
        <Link href={`/desk/meetings/${meetingKey}`} prefetch={false}>
          {meeting}
        </Link>
      ) : null,
  },
  { name: "Positions", cell: ({ positions }) => positionCount(positions) },
  {
    name: "Recorded",
    by: "recorded",
    latestFirst: true,
    cell: ({ recordedAt }) => <At time={recordedAt} />,
  },
];

const positionCount = (positions: number) =>
  positions === 0 ? "No positions yet" : positions === 1 ? "1 position" : `${positions} positions`;

function NoQuestions({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <Empty title="No question fits.">
        <p>Try another of its words, or take a filter away.</p>
      </Empty>
    );
  return (
    <Empty title="No questions are on record yet.">
      <p>
        Write one that can be answered with yes or no, such as “Is Budapest an acceptable venue?”. Statements
        then say who supports it, who opposes it, and when that changes.
      </p>
    </Empty>
  );
}
