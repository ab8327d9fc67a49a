import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readActor, survivingKey } from "@/actors";
import { adding } from "@/app/desk/actions/adding";
import { saveActor } from "@/app/desk/actions/records/actors";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { earlierVersion, Restoring } from "@/app/desk/parts/restoring";
import { keyOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { ActorForm } from "@/components/desk/records/actor-form";

export const metadata: Metadata = { title: "Edit an actor" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function EditActorPage({ params, searchParams }: Props) {
  await requireMay("actor.edit");
  const context = await requestContext();
  const key = keyOf((await params).slug);
  const now = await readActor(context.db, key);
  if (!now) notFound();
  if (now.mergedIntoId) redirect(`/desk/actors/${await survivingKey(context.db, now.key)}/edit`);
  const instant = textOf((await searchParams)["restore"]);
  const earlier = await earlierVersion(context, instant, (db) => readActor(db, key));
  const actor = { ...now, ...earlier, version: now.version };
  const choice = (id: string | null) => (id === null ? null : { id, label: actor.names.get(id) ?? "" });
  return (
    <>
      <PageHead
        title={`Edit ${actor.name}`}
        above={{ href: `/desk/actors/${actor.key}`, name: "Back to the actor" }}
        about={actor.publicSince ? "Readers see the change as soon as it is saved." : undefined}
      />
      {earlier ? <Restoring instant={instant} /> : null}
      <ActorForm
        action={saveActor}
        adding={adding}
        start={{
          id: actor.id,
          version: actor.version,
          name: actor.name,
          kind: actor.kind,
          nativeName: actor.nativeName,
          country: actor.country,
          description: actor.description,
          affiliation: choice(actor.affiliationId),
          aliases: actor.aliases,
          roles: actor.roles.map(({ title, organisationId, from, to }) => ({
            title,
            organisation: choice(organisationId),
            from,
            to,
          })),
        }}
      />
    </>
  );
}
