import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readActor, survivingKey } from "@/actors";
import { describeActor, merge } from "@/app/desk/actions/records/merging";
import { mergeSide } from "@/app/desk/parts/merge-side";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { MergeForm } from "@/components/desk/records/merge-form";

export const metadata: Metadata = { title: "Merge an actor" };

export default async function MergeActorPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireMay("actor.merge");
  const { db } = await requestContext();
  const actor = await readActor(db, keyOf((await params).slug));
  if (!actor) notFound();
  if (actor.mergedIntoId) redirect(`/desk/actors/${await survivingKey(db, actor.key)}/merge`);
  const side = await mergeSide(db, actor.id);
  if (!side) notFound();
  const identifies = actor.kind === "unnamed";
  return (
    <>
      <PageHead
        title={`${identifies ? "Identify" : "Merge"} ${actor.name}`}
        above={{ href: `/desk/actors/${actor.key}`, name: "Back to the actor" }}
        about={
          identifies
            ? "Everything the speaker said becomes the word of whoever it was. The earlier wording stays in history."
            : "Two records of the same person, organisation or outlet become one, for readers at once. It can be undone."
        }
      />
      <MergeForm action={merge} merged={side} identifies={identifies} lookUp={describeActor} />
    </>
  );
}
