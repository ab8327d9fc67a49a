import type { Metadata } from "next";
import { cache } from "react";
import { noSuchDay } from "@/app/meetings/[slug]/as-reported/no-such-day";
import { MeetingView } from "@/app/meetings/[slug]/view";
import { Frame } from "@/app/parts/frame";
import { missingThen } from "@/app/parts/missing";
import { systemClock } from "@/lib/clock";
import { published } from "@/published/connection";
import { asReported } from "@/published/reported/as-reported";
import { hasBegun, namedDay } from "@/published/reported/day";
import { momentsAround } from "@/published/stood/moments";
import { AsReported } from "./banner";
import { NothingYet } from "./nothing-yet";

type Params = { params: Promise<{ slug: string; day: string }> };

const load = cache(async (slug: string, day: string) => {
  const now = systemClock.now();
  if (!namedDay(day) || !hasBegun(day, now)) return null;
  const reported = await asReported(published(), slug, day, now);
  if (!reported) return null;
  const moments = await momentsAround(published(), "meeting", slug, reported.at.toISOString());
  return { reported, moments };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, day } = await params;
  const found = await load(slug, day);
  if (!found) return { title: namedDay(day) ? "Not on record then" : "No such day" };
  const { meeting } = found.reported;
  return {
    title: `${meeting.title}, as the reports of ${day} had it`,
    alternates: { canonical: `/meetings/${slug}` },
    robots: { index: false },
  };
}

export default async function ReportedMeetingPage({ params }: Params) {
  const { slug, day } = await params;
  if (!namedDay(day)) return noSuchDay();
  const found = await load(slug, day);
  if (!found) return missingThen();
  const { reported, moments } = found;
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
