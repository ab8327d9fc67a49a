import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { missing } from "@/app/parts/missing";
import { systemClock } from "@/lib/clock";
import { calendarDate } from "@/lib/dates";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { asReported } from "@/published/reported/as-reported";
import { namedDay } from "@/published/reported/day";
import { noSuchDay } from "./no-such-day";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ day?: string | string[] }>;
}

export const generateMetadata = (): Metadata => ({ title: t("missing.title") });

/** Where the form that asks for a day leads; without one, to the last day that had something new. */
export default async function ReportDayPage({ params, searchParams }: Props) {
  const [{ slug }, { day }] = await Promise.all([params, searchParams]);
  const to = day === undefined ? await lastReportDay(slug) : namedDay(day);
  if (to) redirect(`/meetings/${slug}/as-reported/${to}`);
  return day === undefined ? missing() : noSuchDay();
}

async function lastReportDay(slug: string): Promise<string | null> {
  const now = systemClock.now();
  const reported = await asReported(published(), slug, calendarDate(now), now);
  return reported && (reported.days.last ?? reported.day);
}
