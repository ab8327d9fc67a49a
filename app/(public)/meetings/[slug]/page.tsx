import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Claims } from "@/app/(public)/parts/claims";
import { Timeline } from "@/app/(public)/parts/timeline";
import { systemClock } from "@/lib/clock";
import { currentSettings } from "@/lib/settings";
import { meetingKindLabels, statusLabels } from "@/meetings/vocabulary";
import { published } from "@/reports/connection";
import { meetingJsonLd } from "@/reports/json-ld";
import { meetingPage } from "@/reports/pages/meeting";
import { Answer } from "./answer";
import { Aside } from "./aside";

type Params = { params: Promise<{ slug: string }> };

const load = cache((slug: string) => meetingPage(published(), slug, systemClock.now()));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const meeting = await load((await params).slug);
  if (!meeting) return { title: "Not on record" };
  const status = meeting.state.current
    ? statusLabels[meeting.state.current.status].label
    : "No status on record";
  return { title: meeting.title, description: `${status}. ${meeting.description ?? ""}`.trim() };
}

export default async function MeetingPage({ params }: Params) {
  const meeting = await load((await params).slug);
  if (!meeting) notFound();
  const jsonLd = meetingJsonLd(meeting, currentSettings().siteUrl);
  return (
    <div className="citable">
      <header className="meeting-head">
        <p className="kicker">
          {meetingKindLabels[meeting.kind]}
          {meeting.alsoKnownAs.length > 0 ? ` · also known as ${meeting.alsoKnownAs.join(", ")}` : null}
        </p>
        <h1>{meeting.title}</h1>
        <Answer meeting={meeting} />
      </header>
      <Timeline meeting={meeting} />
      <div className="meeting-columns">
        <div>
          <Claims title="Status history" claims={meeting.statusChanges} />
          <Claims title="Who takes part" claims={meeting.attendance} />
          <Claims title="Who said what" claims={meeting.statements} />
        </div>
        <Aside meeting={meeting} />
      </div>
      {jsonLd ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < escaped
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
      ) : null}
    </div>
  );
}
