import type { ReactNode } from "react";
import { Claims } from "@/app/(public)/parts/claims";
import { Timeline } from "@/app/(public)/parts/timeline";
import { meetingKindLabels } from "@/meetings/vocabulary";
import type { MeetingModel } from "@/reports/pages/meeting";
import { Answer } from "./answer";
import { Aside } from "./aside";

/** The page of a meeting, now or as it stood. */
export function MeetingView({ meeting, children }: { meeting: MeetingModel; children?: ReactNode }) {
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
      {children}
    </div>
  );
}
