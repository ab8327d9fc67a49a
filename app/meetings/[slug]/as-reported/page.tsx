import { notFound, redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { calendarDate } from "@/lib/dates";
import { published } from "@/published/connection";
import { asReported } from "@/published/reported/as-reported";
import { namedDay } from "@/published/reported/day";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ day?: string | string[] }>;
}

/** Where the form that asks for a day leads; without one, to the last day that had something new. */
export default async function ReportDayPage({ params, searchParams }: Props) {
  const [{ slug }, { day }] = await Promise.all([params, searchParams]);
  const named = day === undefined ? await lastReportDay(slug) : namedDay(day);
  if (!named) notFound();
  redirect(`/meetings/${slug}/as-reported/${named}`);
}

async function lastReportDay(slug: string): Promise<string | null> {
  const now = systemClock.now();
  const reported = await asReported(published(), slug, calendarDate(now), now);
  return reported && (reported.days.last ?? reported.day);
}
