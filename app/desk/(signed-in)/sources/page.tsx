import type { Metadata } from "next";
import Link from "next/link";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { SearchForm } from "@/app/desk/parts/lists/search-form";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, idOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { When } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { listSources } from "@/sources";
import { sourceKindLabels } from "@/sources/vocabulary";

export const metadata: Metadata = { title: "Sources" };

const path = "/desk/sources";

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const params = await searchParams;
  const q = textOf(params["q"]);
  const before = idOf(params["before"]);
  const { rows, last } = pageOf(await listSources(db, { q, before, limit: pageSize + 1 }));
  return (
    <>
      <PageHead title="Sources" about="What claims rest on: articles, transcripts, posts.">
        {can(user, "source.record").allowed ? (
          <>
            <Link href="/desk/sources/log" className="button primary">
              Log from an article
            </Link>
            <Link href="/desk/sources/new" className="button">
              New source
            </Link>
          </>
        ) : null}
      </PageHead>
      <SearchForm path={path} label="Find a source" q={q} />
      {rows.length === 0 ? (
        <NoSources q={q} />
      ) : (
        <ul className="entries">
          {rows.map((source) => (
            <li key={source.id} className="entry">
              <div className="entry-main">
                <Link href={`${path}/${source.id}`} prefetch={false} className="entry-title">
                  {source.title}
                </Link>
                <p className="entry-detail">
                  {source.publisher} · {sourceKindLabels[source.kind]}
                  {source.published ? (
                    <>
                      {" · "}
                      <When date={source.published} />
                    </>
                  ) : null}
                </p>
              </div>
              <p className="entry-side entry-detail">{claimCount(source.claims)}</p>
            </li>
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

const claimCount = (claims: number) =>
  claims === 0 ? "Nothing rests on it" : claims === 1 ? "1 claim rests on it" : `${claims} claims rest on it`;

function NoSources({ q }: { q: string }) {
  if (q)
    return (
      <Empty title={`No source mentions “${q}”.`}>
        <p>Titles, publishers and addresses are searched. Try the publisher’s name.</p>
      </Empty>
    );
  return (
    <Empty title="No sources are on record yet.">
      <p>
        Nothing is published without one. Record the article you have open: its address, who published it, and
        its text, so that excerpts can be checked against it.
      </p>
    </Empty>
  );
}
