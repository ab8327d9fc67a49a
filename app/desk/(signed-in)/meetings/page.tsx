import type { Metadata } from "next";
import Link from "next/link";
import { Empty } from "@/app/desk/parts/lists/empty";
import { MeetingLine } from "@/app/desk/parts/lists/meeting-line";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { SearchForm } from "@/app/desk/parts/lists/search-form";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, idOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { listMeetings } from "@/meetings";

export const metadata: Metadata = { title: "Meetings" };

const path = "/desk/meetings";

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db, clock } = await requestContext();
  const params = await searchParams;
  const q = textOf(params["q"]);
  const before = idOf(params["before"]);
  const found = await listMeetings(db, { q, before, limit: pageSize + 1, now: clock.now() });
  const { rows, last } = pageOf(found);
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
      <SearchForm path={path} label="Find a meeting" q={q} />
      {rows.length === 0 ? (
        <NoMeetings q={q} mayRecord={mayRecord} />
      ) : (
        <ul className="entries">
          {rows.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
      <Pager
        first={before && addressOf(path, { q })}
        next={last && addressOf(path, { q, before: last.id })}
      />
    </>
  );
}

function NoMeetings({ q, mayRecord }: { q: string; mayRecord: boolean }) {
  if (q)
    return (
      <Empty title={`No meeting is called “${q}”.`}>
        <p>Titles and other names are searched. Try fewer letters: part of a name is enough.</p>
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
