import type { Metadata } from "next";
import { cache } from "react";
import { askedOf } from "@/app/meetings/[slug]/asked";
import { MeetingView } from "@/app/meetings/[slug]/view";
import { Cite } from "@/app/parts/cite";
import { Frame } from "@/app/parts/frame";
import { missingThen } from "@/app/parts/missing";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { t } from "@/lib/language";
import { meetingPage } from "@/published/pages/meeting";
import type { MeetingList } from "@/published/pages/meeting-parts";

interface Props {
  params: Promise<{ slug: string; instant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache((slug: string, instant: string, list?: MeetingList, after?: string) =>
  loadStood({ kind: "meeting", name: slug, address: `/meetings/${slug}` }, instant, (sql, now) =>
    meetingPage(sql, slug, now, list && after ? { list, after } : undefined),
  ),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, instant } = await params;
  const { part } = await askedOf(searchParams);
  const found = await load(slug, instant, part?.list, part?.after);
  if (!found) return { title: t("missing.then_title") };
  const { model, address, instant: at } = found;
  return {
    title: t("as_stood.of", { title: model.title, day: at.slice(0, 10) }),
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodMeetingPage({ params, searchParams }: Props) {
  const { slug, instant } = await params;
  const asked = await askedOf(searchParams);
  const found = await load(slug, instant, asked.part?.list, asked.part?.after);
  if (!found) return missingThen();
  const { model, ...stood } = found;
  return (
    <Frame>
      <AsItStood {...stood} />
      <MeetingView meeting={model} path={`${stood.address}/as-of/${stood.instant}`} asked={asked}>
        <Cite cited={{ title: model.title, path: stood.address, at: stood.instant }} />
      </MeetingView>
    </Frame>
  );
}
