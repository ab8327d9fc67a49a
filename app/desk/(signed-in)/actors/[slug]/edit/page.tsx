import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readActor, survivingKey } from "@/actors";
import { saveActor } from "@/app/desk/actions/records/actors";
import { adding } from "@/app/desk/adding";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { ActorForm } from "@/components/desk/actor-form";

export const metadata: Metadata = { title: "Edit an actor" };

export default async function EditActorPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireMay("actor.edit");
  const { db } = await requestContext();
  const actor = await readActor(db, keyOf((await params).slug));
  if (!actor) notFound();
  if (actor.mergedIntoId) redirect(`/desk/actors/${await survivingKey(db, actor.key)}/edit`);
  const choice = (id: string | null) => (id === null ? null : { id, label: actor.names.get(id) ?? "" });
  return (
    <>
      <PageHead
        title={`Edit ${actor.name}`}
        above={{ href: `/desk/actors/${actor.key}`, name: "Back to the actor" }}
        about={actor.publicSince ? "Readers see the change as soon as it is saved." : undefined}
      />
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
