import type { Metadata } from "next";
import Link from "next/link";
import { actorSortings, listActors } from "@/actors";
import { actorKindLabels, actorKinds } from "@/actors/vocabulary";
import { actor, oneOf, readAsked, text, words } from "@/app/desk/parts/lists/asked";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Filters } from "@/app/desk/parts/lists/filters";
import { type Column, Listing } from "@/app/desk/parts/lists/listing";
import { pageSize } from "@/app/desk/parts/lists/paging";
import { PageHead } from "@/app/desk/parts/page-head";
import type { SearchParams } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { countryName, findCountry } from "@/lib/countries";

export const metadata: Metadata = { title: "Actors" };

const path = "/desk/actors";

const filters = {
  q: words("Find an actor"),
  kind: oneOf("Kind", actorKinds, actorKindLabels),
  country: text("Country"),
  affiliation: actor("Part of, or belonging to"),
};

const sorting = { by: actorSortings, usually: { by: "name", descending: false } } as const;

export default async function ActorsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const asked = await readAsked(db, await searchParams, filters, sorting);
  const { affiliation, country, ...values } = asked.values;
  const found = await listActors(db, {
    ...values,
    // What is no country is nobody's.
    country: country && (findCountry(country) ?? country),
    affiliationId: affiliation,
    sorting: asked.sorting,
    after: asked.after,
    limit: pageSize + 1,
  });
  return (
    <>
      <PageHead title="Actors" about="People, organisations, outlets and unnamed speakers in the record.">
        {can(user, "actor.record").allowed ? (
          <Link href="/desk/actors/new" className="button primary">
            New actor
          </Link>
        ) : null}
      </PageHead>
      <Filters key={JSON.stringify(asked.params)} path={path} {...asked} sort={asked.params["sort"]} />
      {found.length === 0 ? (
        <NoActors isNarrowed={asked.isNarrowed} />
      ) : (
        <Listing label="Actors" path={path} asked={asked} columns={columns} found={found} />
      )}
    </>
  );
}

type Row = Awaited<ReturnType<typeof listActors>>[number];

const columns: readonly Column<Row, (typeof actorSortings)[number]>[] = [
  {
    name: "Name",
    by: "name",
    cell: ({ key, name, nativeName }) => (
      <>
        <Link href={`${path}/${key}`} prefetch={false} className="entry-title">
          {name}
        </Link>
        {nativeName ? <bdi className="entry-detail">{nativeName}</bdi> : null}
      </>
    ),
  },
  { name: "Kind", cell: ({ kind }) => actorKindLabels[kind] },
  { name: "Belongs to", cell: ({ affiliation }) => (affiliation ? <bdi>{affiliation}</bdi> : null) },
  { name: "Country", cell: ({ country }) => country && countryName(country) },
  {
    name: "Recorded",
    by: "recorded",
    latestFirst: true,
    cell: ({ recordedAt }) => <At time={recordedAt} />,
  },
];

function NoActors({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <Empty title="Nobody on record fits.">
        <p>
          Names, names in their own script and other names are searched. Try another spelling, or take a
          filter away.
        </p>
      </Empty>
    );
  return (
    <Empty title="No actors are on record yet.">
      <p>
        Whoever takes part, speaks, publishes or is relied upon is an actor. Record the two sides of a meeting
        first, then the outlet that reports it.
      </p>
    </Empty>
  );
}
