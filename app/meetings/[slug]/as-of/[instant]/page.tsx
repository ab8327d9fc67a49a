import type { Metadata } from "next";
import { cache } from "react";
import { MeetingView } from "@/app/meetings/[slug]/view";
import { Cite } from "@/app/parts/cite";
import { Frame } from "@/app/parts/frame";
import { missingThen } from "@/app/parts/missing";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { meetingPage } from "@/published/pages/meeting";

type Params = { params: Promise<{ slug: string; instant: string }> };

const load = cache((slug: string, instant: string) =>
  loadStood({ kind: "meeting", name: slug, address: `/meetings/${slug}` }, instant, (sql, now) =>
    meetingPage(sql, slug, now),
  ),
);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, instant } = await params;
  const found = await load(slug, instant);
  if (!found) return { title: "Not on record then" };
  const { model, address, instant: at } = found;
  return {
    title: `${model.title}, as of ${at.slice(0, 10)}`,
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodMeetingPage({ params }: Params) {
  const { slug, instant } = await params;
  const found = await load(slug, instant);
  if (!found) return missingThen();
  const { model, ...stood } = found;
  return (
    <Frame>
      <AsItStood {...stood} />
      <MeetingView meeting={model}>
        <Cite cited={{ title: model.title, path: stood.address, at: stood.instant }} />
      </MeetingView>
    </Frame>
  );
}
