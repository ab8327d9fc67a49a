import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { mergedInto, readActor, survivingKey } from "@/actors";
import { actorKindLabels } from "@/actors/vocabulary";
import { StatementRow } from "@/app/desk/parts/claims/statement-row";
import { Done } from "@/app/desk/parts/done";
import { History } from "@/app/desk/parts/history";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, keyOf, type SearchParams } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { claimsById } from "@/published/claims/by-id";
import { desk } from "@/published/connection";
import { listStatements } from "@/statements";
import { ActorFacts } from "./actor-facts";
import { MergedActors } from "./merged";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const requireActor = cache(async (slug: string) => {
  await requireUser();
  const { db } = await requestContext();
  return (await readActor(db, keyOf(slug))) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireActor((await params).slug)).name };
}

export default async function ActorPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { db } = await requestContext();
  const actor = await requireActor((await params).slug);
  // A temporary redirect, because a merge can be taken back.
  if (actor.mergedIntoId) redirect(`/desk/actors/${await survivingKey(db, actor.key)}`);
  const merged = await mergedInto(db, actor.id);
  const { rows, last } = pageOf(await listStatements(db, { speakerId: actor.id, limit: pageSize + 1 }));
  const told = await claimsById(
    desk(),
    rows.map(({ id }) => id),
  );
  return (
    <>
      <Done done={(await searchParams)["done"]} />
      <PageHead
        title={actor.name}
        above={{ href: "/desk/actors", name: "All actors" }}
        about={actorKindLabels[actor.kind]}
      >
        {can(user, "actor.edit").allowed ? (
          <Link href={`/desk/actors/${actor.key}/edit`} className="button">
            Edit
          </Link>
        ) : null}
        {can(user, "actor.merge").allowed ? (
          <Link href={`/desk/actors/${actor.key}/merge`} className="button">
            {actor.kind === "unnamed" ? "Identify this speaker" : "Merge into another actor"}
          </Link>
        ) : null}
        {actor.publicSince ? (
          <a href={`/actors/${actor.key}`} className="py-2">
            Public page
          </a>
        ) : null}
      </PageHead>
      <div className="two-columns">
        <div>
          <Section title="What they said" none="No statement of theirs is logged yet.">
            {rows.map((statement) => (
              <StatementRow key={statement.id} statement={statement} told={told.get(statement.id)} />
            ))}
          </Section>
          {last ? (
            <p>
              <Link href={addressOf("/desk/statements", { q: actor.name })}>More of their statements</Link>
            </p>
          ) : null}
          <History
            id={actor.id}
            restore={can(user, "actor.edit").allowed ? `/desk/actors/${actor.key}/edit` : undefined}
          />
        </div>
        <div>
          <ActorFacts actor={actor} />
          <MergedActors merged={merged} mayUndo={can(user, "actor.undo_merge").allowed} />
        </div>
      </div>
    </>
  );
}
