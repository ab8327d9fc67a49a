import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ActorView } from "@/app/actors/[slug]/view";
import { Frame } from "@/app/parts/frame";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { actorPage } from "@/published/pages/actor";

type Params = { params: Promise<{ slug: string; instant: string }> };

const load = cache(async (slug: string, instant: string) => {
  const address = `/actors/${slug}`;
  const subject = { kind: "actor" as const, name: slug, address };
  return { address, ...(await loadStood(subject, instant, (sql, now) => actorPage(sql, slug, now))) };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, instant } = await params;
  const { model, address, instant: at } = await load(slug, instant);
  return {
    title: `${model.name}, as of ${at.slice(0, 10)}`,
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodActorPage({ params }: Params) {
  const { slug, instant } = await params;
  const { model, ...stood } = await load(slug, instant);
  if (model.mergedInto) redirect(`/actors/${model.mergedInto}/as-of/${instant}`);
  return (
    <Frame>
      <AsItStood {...stood} />
      <ActorView actor={model} />
    </Frame>
  );
}
