import type { Metadata } from "next";
import Link from "next/link";
import { Done } from "@/app/desk/parts/done";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { SearchForm } from "@/app/desk/parts/lists/search-form";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, idOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { listQuestions } from "@/statements";

export const metadata: Metadata = { title: "Questions" };

const path = "/desk/questions";

export default async function QuestionsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const params = await searchParams;
  const q = textOf(params["q"]);
  const after = idOf(params["after"]);
  const { rows, last } = pageOf(await listQuestions(db, { q, after, limit: pageSize + 1 }));
  return (
    <>
      <Done done={params["done"]} />
      <PageHead title="Questions" about="What statements support, oppose, or set conditions on.">
        {can(user, "question.record").allowed ? (
          <Link href="/desk/questions/new" className="button primary">
            New question
          </Link>
        ) : null}
      </PageHead>
      <SearchForm path={path} label="Find a question" q={q} />
      {rows.length === 0 ? (
        <NoQuestions q={q} />
      ) : (
        <ul className="entries">
          {rows.map((question) => (
            <li key={question.id} className="entry">
              <div className="entry-main">
                <p className="entry-title">{question.text}</p>
                {question.meetingKey ? (
                  <p className="entry-detail">
                    About{" "}
                    <Link href={`/desk/meetings/${question.meetingKey}`} prefetch={false}>
                      {question.meeting}
                    </Link>
                  </p>
                ) : null}
              </div>
              <p className="entry-side entry-detail">
                {positionCount(question.positions)}
                {question.publicSince ? (
                  <a href={`/questions/${question.key}`} aria-label={`Public page: ${question.text}`}>
                    Public page
                  </a>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager first={after && addressOf(path, { q })} next={last && addressOf(path, { q, after: last.id })} />
    </>
  );
}

const positionCount = (positions: number) =>
  positions === 0 ? "No positions yet" : positions === 1 ? "1 position" : `${positions} positions`;

function NoQuestions({ q }: { q: string }) {
  if (q)
    return (
      <Empty title={`No question mentions “${q}”.`}>
        <p>Try another of its words.</p>
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
