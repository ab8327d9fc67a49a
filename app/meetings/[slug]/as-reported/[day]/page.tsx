import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MeetingView } from "@/app/meetings/[slug]/view";
import { Frame } from "@/app/parts/frame";
import { systemClock } from "@/lib/clock";
import { published } from "@/published/connection";
import { asReported } from "@/published/reported/as-reported";
import { hasBegun, namedDay } from "@/published/reported/day";
import { momentsAround } from "@/published/stood/moments";
import { AsReported } from "./banner";
import { NothingYet } from "./nothing-yet";

type Params = { params: Promise<{ slug: string; day: string }> };

const load = cache(async (slug: string, dayParam: string) => {
  const now = systemClock.now();
  const day = namedDay(dayParam);
  if (!day || !hasBegun(day, now)) notFound();
  const reported = await asReported(published(), slug, day, now);
  if (!reported) notFound();
  const moments = await momentsAround(published(), "meeting", slug, reported.at.toISOString());
  return { reported, moments };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, day } = await params;
  const { meeting } = (await load(slug, day)).reported;
  return {
    title: `${meeting.title}, as the reports of ${day} had it`,
    alternates: { canonical: `/meetings/${slug}` },
    robots: { index: false },
  };
}

export default async function ReportedMeetingPage({ params }: Params) {
  const { slug, day } = await params;
  const { reported, moments } = await load(slug, day);
  return (
    <Frame>
      <AsReported reported={reported} moments={moments} />
      {reported.days.first && reported.days.first <= reported.day ? (
        <MeetingView meeting={reported.meeting} isFromReports />
      ) : (
        <NothingYet meeting={reported.meeting} />
      )}
    </Frame>
  );
}
