import type { Metadata } from "next";
import Link from "next/link";
import { Bearing, Disputed } from "@/app/desk/parts/claims/bearing";
import { wordsOf } from "@/app/desk/parts/claims/statement-row";
import { actor, from, meeting, oneOf, readAsked, to, words, yes } from "@/app/desk/parts/lists/asked";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Filters } from "@/app/desk/parts/lists/filters";
import { type Column, Listing } from "@/app/desk/parts/lists/listing";
import { pageSize } from "@/app/desk/parts/lists/paging";
import { StateMark } from "@/app/desk/parts/marks";
import { PageHead } from "@/app/desk/parts/page-head";
import type { SearchParams } from "@/app/desk/parts/search-params";
import { At, When } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { claimStateLabels, claimStates } from "@/claims/vocabulary";
import { meetingNamed } from "@/meetings";
import { claimsById } from "@/published/claims/by-id";
import type { ClaimModel } from "@/published/claims/model";
import { desk } from "@/published/connection";
import { listStatements, statementSortings } from "@/statements";
import { stanceLabels, statementFormLabels, statementForms } from "@/statements/vocabulary";

export const metadata: Metadata = { title: "Statements" };

const path = "/desk/statements";

const filters = {
  q: words("Find a statement"),
  state: oneOf("State", claimStates, claimStateLabels),
  speaker: actor("Speaker"),
  meeting: meeting("Meeting"),
  form: oneOf("Form", statementForms, statementFormLabels),
  from: from("Said from"),
  to: to("Said to"),
  disputed: yes("Disputed"),
  mine: yes("Logged by me"),
};

const sorting = { by: statementSortings, usually: { by: "recorded", descending: true } } as const;

export default async function StatementsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const asked = await readAsked(db, await searchParams, filters, sorting);
  const { speaker, meeting: meetingId, disputed, mine, ...values } = asked.values;
  const about = meetingId ? await meetingNamed(db, meetingId) : null;
  const found = await listStatements(db, {
    ...values,
    speakerId: speaker,
    meetingId,
    disputed: disputed !== undefined,
    authorId: mine && user.id,
    sorting: asked.sorting,
    after: asked.after,
    limit: pageSize + 1,
  });
  const told = await claimsById(
    desk(),
    found.map(({ id }) => id),
  );
  const rows = found.map((row) => ({ ...row, told: told.get(row.id) }));
  const mayLog = can(user, "claim.record").allowed;
  return (
    <>
      <PageHead
        title={about ? `Statements about ${about.title}` : "Statements"}
        {...(about && { above: { href: `/desk/meetings/${about.key}`, name: "Back to the meeting" } })}
      >
        {mayLog ? (
          <Link href="/desk/statements/new" className="button primary">
            Log statement
          </Link>
        ) : null}
      </PageHead>
      <Filters key={JSON.stringify(asked.params)} path={path} {...asked} sort={asked.params["sort"]} />
      {rows.length === 0 ? (
        <NoStatements narrowed={asked.isNarrowed} mayLog={mayLog} />
      ) : (
        <Listing label="Statements" path={path} asked={asked} columns={columns} found={rows} />
      )}
    </>
  );
}

type Row = Awaited<ReturnType<typeof listStatements>>[number] & { told: ClaimModel | undefined };

const columns: readonly Column<Row, (typeof statementSortings)[number]>[] = [
  {
    name: "Statement",
    cell: ({ id, form, text, about, told }) => (
      <>
        <Link href={`/desk/claims/${id}`} prefetch={false} className="entry-title line-clamp-3 font-normal">
          {wordsOf(form, text)}
        </Link>
        {about ? <span className="entry-detail">about {about}</span> : null}
        {told?.statement?.positions.map(({ key, question, stance }) => (
          <span key={key} className="entry-detail">
            <b>{stanceLabels[stance]}</b>: {question}
          </span>
        ))}
        <Bearing claim={told} />
      </>
    ),
  },
  { name: "Speaker", by: "speaker", cell: ({ speaker }) => <bdi>{speaker}</bdi> },
  {
    name: "Said",
    by: "said",
    latestFirst: true,
    cell: ({ said, saidAsWorded, told }) =>
      said || saidAsWorded ? (
        <When date={said} asWorded={saidAsWorded} timeZone={told?.timeZone} />
      ) : (
        "Not known"
      ),
  },
  {
    name: "State",
    cell: ({ state, told }) => (
      <span className="listing-marks">
        <StateMark state={state} />
        <Disputed claim={told} />
      </span>
    ),
  },
  {
    name: "Recorded",
    by: "recorded",
    latestFirst: true,
    cell: ({ recordedAt }) => <At time={recordedAt} />,
  },
];

function NoStatements({ narrowed, mayLog }: { narrowed: boolean; mayLog: boolean }) {
  if (narrowed)
    return (
      <Empty title="No statement fits.">
        <p>What was said and who said it are searched. Try another word, or any state.</p>
      </Empty>
    );
  return (
    <Empty title="No statements are on record yet.">
      {mayLog ? (
        <p>Log the first one: who said what, to whom, when, and by which source.</p>
      ) : (
        <p>Editors log them; they appear here as soon as they do.</p>
      )}
    </Empty>
  );
}
