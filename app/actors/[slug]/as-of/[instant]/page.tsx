import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ActorView } from "@/app/actors/[slug]/view";
import { Cite } from "@/app/parts/cite";
import { Frame } from "@/app/parts/frame";
import { afterOf, given } from "@/app/parts/index-page";
import { missingThen } from "@/app/parts/missing";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { t } from "@/lib/language";
import { actorPage } from "@/published/pages/actor";

interface Props {
  params: Promise<{ slug: string; instant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache((slug: string, instant: string, after: string | undefined) =>
  loadStood({ kind: "actor", name: slug, address: `/actors/${slug}` }, instant, (sql, now) =>
    actorPage(sql, slug, now, after),
  ),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, instant } = await params;
  const after = afterOf((await given(searchParams, ["after"])).after);
  const found = await load(slug, instant, after);
  if (!found) return { title: t("missing.then_title") };
  const { model, address, instant: at } = found;
  return {
    title: t("as_stood.of", { title: model.name, day: at.slice(0, 10) }),
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodActorPage({ params, searchParams }: Props) {
  const { slug, instant } = await params;
  const after = afterOf((await given(searchParams, ["after"])).after);
  const found = await load(slug, instant, after);
  if (!found) return missingThen();
  const { model, ...stood } = found;
  if (model.mergedInto) redirect(`/actors/${model.mergedInto}/as-of/${instant}`);
  return (
    <Frame>
      <AsItStood {...stood} />
      <ActorView actor={model} path={`${stood.address}/as-of/${stood.instant}`} after={after}>
        <Cite cited={{ title: model.name, path: stood.address, at: stood.instant }} />
      </ActorView>
    </Frame>
  );
}
