import type { Metadata } from "next";
import { cache } from "react";
import { noSuchDay } from "@/app/meetings/[slug]/as-reported/no-such-day";
import { askedOf } from "@/app/meetings/[slug]/asked";
import { MeetingView } from "@/app/meetings/[slug]/view";
import { Frame } from "@/app/parts/frame";
import { missingThen } from "@/app/parts/missing";
import { systemClock } from "@/lib/clock";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import type { MeetingList } from "@/published/pages/meeting-parts";
import { asReported } from "@/published/reported/as-reported";
import { hasBegun, namedDay } from "@/published/reported/day";
import { momentsAround } from "@/published/stood/moments";
import { AsReported } from "./banner";
import { NothingYet } from "./nothing-yet";

interface Props {
  params: Promise<{ slug: string; day: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache(async (slug: string, day: string, list?: MeetingList, after?: string) => {
  const now = systemClock.now();
  if (!namedDay(day) || !hasBegun(day, now)) return null;
  const reported = await asReported(published(), slug, day, now, list && after ? { list, after } : undefined);
  if (!reported) return null;
  const moments = await momentsAround(published(), "meeting", slug, reported.at.toISOString());
  return { reported, moments };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, day } = await params;
  const { part } = await askedOf(searchParams);
  const found = await load(slug, day, part?.list, part?.after);
  if (!found) return { title: t(namedDay(day) ? "missing.then_title" : "reported.no_such_day") };
  const { meeting } = found.reported;
  return {
    title: t("reported.page_title", { title: meeting.title, day }),
    alternates: { canonical: `/meetings/${slug}` },
    robots: { index: false },
  };
}

export default async function ReportedMeetingPage({ params, searchParams }: Props) {
  const { slug, day } = await params;
  if (!namedDay(day)) return noSuchDay();
  const asked = await askedOf(searchParams);
  const found = await load(slug, day, asked.part?.list, asked.part?.after);
  if (!found) return missingThen();
  const { reported, moments } = found;
  return (
    <Frame>
      <AsReported reported={reported} moments={moments} />
      {reported.days.first && reported.days.first <= reported.day ? (
        <MeetingView
          meeting={reported.meeting}
          path={`/meetings/${slug}/as-reported/${day}`}
          asked={asked}
          isFromReports
        />
      ) : (
        <NothingYet meeting={reported.meeting} />
      )}
    </Frame>
  );
}
