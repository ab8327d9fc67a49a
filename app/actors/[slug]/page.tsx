import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { CiteNow } from "@/app/parts/cite";
import { byMail } from "@/app/parts/follow";
import { Frame } from "@/app/parts/frame";
import { afterOf, given } from "@/app/parts/index-page";
import { missing } from "@/app/parts/missing";
import { StoodBefore } from "@/app/parts/stood";
import { systemClock } from "@/lib/clock";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { actorPage } from "@/published/pages/actor";
import { ActorView } from "./view";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache((slug: string, after: string | undefined) =>
  actorPage(published(), slug, systemClock.now(), after),
);

async function loadFor({ params, searchParams }: Props) {
  const after = afterOf((await given(searchParams, ["after"])).after);
  return { actor: await load((await params).slug, after), after };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor } = await loadFor(props);
  if (!actor) return { title: t("missing.title") };
  return {
    title: actor.name,
    description: actor.description ?? t("actor.description", { name: actor.name }),
    alternates: alternatesOf(`/actors/${actor.key}`, { feeds: actor.name }),
  };
}

export default async function ActorPage(props: Props) {
  const { actor, after } = await loadFor(props);
  if (!actor) return missing((await props.params).slug);
  // A temporary redirect, because a merge can be taken back.
  if (actor.mergedInto) redirect(`/actors/${actor.mergedInto}`);
  const page = `/actors/${actor.key}`;
  const subject = { kind: "actor", name: actor.key, address: page } as const;
  return (
    <Frame>
      <ActorView actor={actor} after={after}>
        <StoodBefore {...subject} />
        <CiteNow
          subject={subject}
          title={actor.name}
          take={[
            ...byMail(page),
            { href: `${page}/feed.atom`, text: t("take.atom") },
            { href: `${page}/feed.json`, text: t("take.json_feed") },
            { href: `/api/v1${page}`, text: t("take.json") },
            { href: `/exports/statements.csv?actor=${actor.key}`, text: t("take.statements_csv") },
            { href: `/exports/positions.csv?actor=${actor.key}`, text: t("take.positions_csv") },
          ]}
        />
      </ActorView>
    </Frame>
  );
}
