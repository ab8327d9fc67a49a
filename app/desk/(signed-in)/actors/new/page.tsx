import type { Metadata } from "next";
import { adding } from "@/app/desk/actions/adding";
import { recordNewActor } from "@/app/desk/actions/records/actors";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { ActorForm } from "@/components/desk/records/actor-form";

export const metadata: Metadata = { title: "New actor" };

export default async function NewActorPage() {
  await requireMay("actor.record");
  return (
    <>
      <PageHead
        title="New actor"
        above={{ href: "/desk/actors", name: "All actors" }}
        about="A person, an organisation, an outlet, or an unnamed speaker as the source describes them."
      />
      <ActorForm action={recordNewActor} adding={adding} />
    </>
  );
}
