import type { Metadata } from "next";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { CiteNow } from "@/app/parts/cite";
import { Frame } from "@/app/parts/frame";
import { JsonLd } from "@/app/parts/json-ld";
import { missing } from "@/app/parts/missing";
import { shownAs } from "@/app/parts/shown-as";
import { StoodBefore } from "@/app/parts/stood";
import { rich } from "@/components/rich";
import { systemClock } from "@/lib/clock";
import { t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { published } from "@/published/connection";
import { meetingPage } from "@/published/pages/meeting";
import type { MeetingList } from "@/published/pages/meeting-parts";
import { meetingJsonLd } from "@/syndication/json-ld";
import { askedOf } from "./asked";
import { forms } from "./take";
import { MeetingView } from "./view";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache((slug: string, list?: MeetingList, after?: string) =>
  meetingPage(published(), slug, systemClock.now(), list && after ? { list, after } : undefined),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { part } = await askedOf(searchParams);
  const meeting = await load((await params).slug, part?.list, part?.after);
  if (!meeting) return { title: t("missing.title") };
  const { answer, differing } = meeting;
  const none = t(differing.length > 0 ? "line.accounts_differ" : "line.no_status");
  const status = answer ? t(`status.${answer.status}`) : none;
  const description = `${status}. ${meeting.description ?? ""}`.trim();
  return {
    title: meeting.title,
    description,
    alternates: alternatesOf(`/meetings/${meeting.key}`, { feeds: meeting.title, isEmbeddable: true }),
    ...shownAs({ title: meeting.title, description, key: meeting.key }),
  };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const asked = await askedOf(searchParams);
  const meeting = await load((await params).slug, asked.part?.list, asked.part?.after);
  if (!meeting) return missing((await params).slug);
  const subject = { kind: "meeting", name: meeting.key, address: `/meetings/${meeting.key}` } as const;
  const jsonLd = meetingJsonLd(meeting, currentSettings().siteUrl);
  return (
    <Frame>
      <MeetingView meeting={meeting} asked={asked}>
        <StoodBefore {...subject} />
        <p className="no-print text-sm text-ink-soft">
          {rich("meeting.in_silence", {
            history: (words) => <a href={`/meetings/${meeting.key}/history`}>{words}</a>,
            reports: (words) => <a href={`/meetings/${meeting.key}/as-reported`}>{words}</a>,
          })}
        </p>
        <CiteNow subject={subject} title={meeting.title} take={forms(meeting)} />
        {jsonLd ? <JsonLd json={jsonLd} /> : null}
      </MeetingView>
    </Frame>
  );
}
