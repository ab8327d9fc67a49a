import type { Metadata } from "next";
import Link from "next/link";
import { listActors } from "@/actors";
import { actorKindLabels } from "@/actors/vocabulary";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { SearchForm } from "@/app/desk/parts/lists/search-form";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, idOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { countryName } from "@/lib/countries";

export const metadata: Metadata = { title: "Actors" };

const path = "/desk/actors";

export default async function ActorsPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db } = await requestContext();
  const params = await searchParams;
  const q = textOf(params["q"]);
  const after = idOf(params["after"]);
  const { rows, last } = pageOf(await listActors(db, { q, after, limit: pageSize + 1 }));
  return (
    <>
      <PageHead title="Actors" about="People, organisations, outlets and unnamed speakers in the record.">
        {can(user, "actor.record").allowed ? (
          <Link href="/desk/actors/new" className="button primary">
            New actor
          </Link>
        ) : null}
      </PageHead>
      <SearchForm path={path} label="Find an actor" q={q} />
      {rows.length === 0 ? (
        <NoActors q={q} />
      ) : (
        <ul className="entries">
          {rows.map((actor) => (
            <li key={actor.id} className="entry">
              <div className="entry-main">
                <Link href={`${path}/${actor.key}`} prefetch={false} className="entry-title">
                  {actor.name}
                </Link>
                {actor.nativeName ? <bdi className="entry-detail">{actor.nativeName}</bdi> : null}
              </div>
              <p className="entry-side entry-detail">
                {[
                  actorKindLabels[actor.kind],
                  actor.affiliation,
                  actor.country === null ? null : countryName(actor.country),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager first={after && addressOf(path, { q })} next={last && addressOf(path, { q, after: last.id })} />
    </>
  );
}

function NoActors({ q }: { q: string }) {
  if (q)
    return (
      <Empty title={`Nobody on record is called “${q}”.`}>
        <p>Names, names in their own script and other names are searched. Try another spelling.</p>
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
