import type { Metadata } from "next";
import { cache } from "react";
import { MeetingView } from "@/app/meetings/[slug]/view";
import { Frame } from "@/app/parts/frame";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { meetingPage } from "@/published/pages/meeting";

type Params = { params: Promise<{ slug: string; instant: string }> };

const load = cache(async (slug: string, instant: string) => {
  const address = `/meetings/${slug}`;
  const subject = { kind: "meeting" as const, name: slug, address };
  return { address, ...(await loadStood(subject, instant, (sql, now) => meetingPage(sql, slug, now))) };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, instant } = await params;
  const { model, address, instant: at } = await load(slug, instant);
  return {
    title: `${model.title}, as of ${at.slice(0, 10)}`,
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodMeetingPage({ params }: Params) {
  const { slug, instant } = await params;
  const { model, ...stood } = await load(slug, instant);
  return (
    <Frame>
      <AsItStood {...stood} />
      <MeetingView meeting={model} />
    </Frame>
  );
}
