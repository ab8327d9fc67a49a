import type { Metadata } from "next";
import Link from "next/link";
import { actor, from, oneOf, readAsked, to, words, yes } from "@/app/desk/parts/lists/asked";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Filters } from "@/app/desk/parts/lists/filters";
import { type Column, Listing } from "@/app/desk/parts/lists/listing";
import { pageSize } from "@/app/desk/parts/lists/paging";
import { PageHead } from "@/app/desk/parts/page-head";
import type { SearchParams } from "@/app/desk/parts/search-params";
import { At, When } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { listSources, sourceSortings } from "@/sources";
import { sourceKindLabels, sourceKinds } from "@/sources/vocabulary";

export const metadata: Metadata = { title: "Sources" };

const path = "/desk/sources";

const filters = {
  q: words("Find a source"),
  kind: oneOf("Kind", sourceKinds, sourceKindLabels),
  publisher: actor("Publisher"),
  from: from("Published from"),
  to: to("Published to"),
  changed: yes("Its page has changed"),
  unused: yes("Nothing rests on it"),
};

const sorting = { by: sourceSortings, usually: { by: "recorded", descending: true } } as const;

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const asked = await readAsked(db, await searchParams, filters, sorting);
  const { publisher, changed, unused, ...values } = asked.values;
  const found = await listSources(db, {
    ...values,
    publisherId: publisher,
    changed: changed !== undefined,
    unused: unused !== undefined,
    sorting: asked.sorting,
    after: asked.after,
    limit: pageSize + 1,
  });
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
      <Filters key={JSON.stringify(asked.params)} path={path} {...asked} sort={asked.params["sort"]} />
      {found.length === 0 ? (
        <NoSources isNarrowed={asked.isNarrowed} />
      ) : (
        <Listing label="Sources" path={path} asked={asked} columns={columns} found={found} />
      )}
    </>
  );
}

type Row = Awaited<ReturnType<typeof listSources>>[number];

const columns: readonly Column<Row, (typeof sourceSortings)[number]>[] = [
  {
    name: "Title",
    by: "title",
    cell: ({ id, title, kind, claims }) => (
      <>
        <Link href={`${path}/${id}`} prefetch={false} className="entry-title">
          {title}
        </Link>
        <span className="entry-detail">
          {sourceKindLabels[kind]} · {claimCount(claims)}
        </span>
      </>
    ),
  },
  { name: "Publisher", by: "publisher", cell: ({ publisher }) => <bdi>{publisher}</bdi> },
  {
    name: "Published",
    by: "published",
    latestFirst: true,
    cell: ({ published }) => (published ? <When date={published} /> : "Not known"),
  },
  {
    name: "Recorded",
    by: "recorded",
    latestFirst: true,
    cell: ({ recordedAt }) => <At time={recordedAt} />,
  },
];

const claimCount = (claims: number) =>
  claims === 0 ? "Nothing rests on it" : claims === 1 ? "1 claim rests on it" : `${claims} claims rest on it`;

function NoSources({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <Empty title="No source fits.">
        <p>Titles, publishers and addresses are searched. Try the publisher’s name, or take a filter away.</p>
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
