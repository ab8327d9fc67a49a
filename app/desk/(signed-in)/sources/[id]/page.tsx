import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import { Done } from "@/app/desk/parts/done";
import { History } from "@/app/desk/parts/history";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { idOf, type SearchParams } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { claimsById } from "@/published/claims/by-id";
import { desk } from "@/published/connection";
import { listClaims } from "@/review";
import { readSource } from "@/sources";
import { sourceKindLabels } from "@/sources/vocabulary";
import { PageNow } from "./page-now";
import { readPageNow } from "./read-page-now";
import { SourceFacts } from "./source-facts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

const shown = 200;

const requireSource = cache(async (given: string) => {
  await requireUser();
  const { db } = await requestContext();
  const id = idOf(given);
  return (id && (await readSource(db, id))) || notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireSource((await params).id)).title };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { db, clock } = await requestContext();
  const source = await requireSource((await params).id);
  const claims = await listClaims(db, { sourceId: source.id, limit: shown });
  const [told, pageNow] = await Promise.all([
    claimsById(
      desk(),
      claims.map(({ id }) => id),
    ),
    source.url ? readPageNow(db, source.id, clock.now()) : null,
  ]);
  const mayEdit = can(user, "source.edit").allowed;
  return (
    <>
      <Done done={(await searchParams)["done"]} />
      <PageHead
        title={source.title}
        above={{ href: "/desk/sources", name: "All sources" }}
        about={`${sourceKindLabels[source.kind]} by ${source.publisher}`}
      >
        {can(user, "claim.record").allowed && source.text !== null ? (
          <Link href={`/desk/sources/${source.id}/log`} className="button primary">
            Log from its text
          </Link>
        ) : null}
        {mayEdit ? (
          <Link href={`/desk/sources/${source.id}/edit`} className="button">
            Edit
          </Link>
        ) : null}
        {source.publicSince ? (
          <a href={`/sources/${source.id}`} className="py-2">
            Public page
          </a>
        ) : null}
      </PageHead>
      <div className="two-columns">
        <div>
          <Section
            title="What rests on it"
            none="Nothing yet. Log a status change or a statement at a meeting, and cite this source there."
          >
            {claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} told={told.get(claim.id)} />
            ))}
          </Section>
          {claims.length === shown ? (
            <p className="entry-detail">
              The latest {shown}. All are in the <Link href="/desk/reports">citations report</Link>.
            </p>
          ) : null}
          {pageNow ? <PageNow source={source} {...pageNow} mayEdit={mayEdit} /> : null}
          <section className="desk-section">
            <h2 id="captured">Captured text</h2>
            {source.text === null ? (
              <p className="entry-detail">
                None yet, so excerpts cannot be checked. Paste the text of the source when you edit it.
              </p>
            ) : (
              <details>
                <summary className="unfolds">{`${source.text.length.toLocaleString("en")} characters`}</summary>
                <div
                  lang={source.language ?? undefined}
                  dir="auto"
                  className="max-w-measure border-s-2 border-rule ps-3.5 font-serif whitespace-pre-line"
                >
                  {source.text}
                </div>
              </details>
            )}
          </section>
          <History id={source.id} restore={mayEdit ? `/desk/sources/${source.id}/edit` : undefined} />
        </div>
        <SourceFacts source={source} />
      </div>
    </>
  );
}
