import type { Metadata } from "next";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { CiteNow } from "@/app/parts/cite";
import { Frame } from "@/app/parts/frame";
import { missing } from "@/app/parts/missing";
import { shownAs } from "@/app/parts/shown-as";
import { systemClock } from "@/lib/clock";
import { currentSettings } from "@/lib/settings";
import { statusLabels } from "@/meetings/vocabulary";
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
  if (!meeting) return { title: "Not on record" };
  const { answer, differing } = meeting;
  const none = differing.length > 0 ? "Accounts differ" : "No status on record";
  const status = answer ? statusLabels[answer.status].label : none;
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
  const jsonLd = meetingJsonLd(meeting, currentSettings().siteUrl);
  return (
    <Frame>
      <MeetingView meeting={meeting} asked={asked}>
        <p className="no-print text-sm text-ink-soft">
          Nothing here is changed in silence:{" "}
          <a href={`/meetings/${meeting.key}/history`}>the history of this page</a>, and{" "}
          <a href={`/meetings/${meeting.key}/as-reported`}>how the reports had it, day by day</a>.
        </p>
        <CiteNow
          subject={{ kind: "meeting", name: meeting.key, address: `/meetings/${meeting.key}` }}
          title={meeting.title}
          take={forms(meeting)}
        />
        {jsonLd ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < escaped
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
        ) : null}
      </MeetingView>
    </Frame>
  );
}
