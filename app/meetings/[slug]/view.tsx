import type { ReactNode } from "react";
import { Claims } from "@/app/parts/claims";
import { Notes } from "@/app/parts/notes";
import { Statements } from "@/app/parts/statements";
import { meetingKindLabels, meetingRelationLabels } from "@/meetings/vocabulary";
import type { MeetingModel } from "@/published/pages/meeting";
import { Answer } from "./answer";
import { Aside } from "./aside";
import { Attendance } from "./attendance";
import { Clock } from "./clock";
import { Timeline } from "./timeline";

interface Props {
  meeting: MeetingModel;
  /** Whether it is what the reports of a day had, which is less than what is on record. */
  isFromReports?: boolean;
  children?: ReactNode;
}

/** The page of a meeting, now, as it stood, or as reports had it. */
export function MeetingView({ meeting, isFromReports = false, children }: Props) {
  return (
    <div className="citable">
      <header className="meeting-head">
        <p className="kicker">
          {meetingKindLabels[meeting.kind]}
          {meeting.alsoKnownAs.length > 0 ? ` · also known as ${meeting.alsoKnownAs.join(", ")}` : null}
        </p>
        <h1>{meeting.title}</h1>
        {isFromReports ? null : <Replacing related={meeting.related} />}
        <Answer meeting={meeting} isFromReports={isFromReports} />
        <Clock meeting={meeting} />
      </header>
      <Timeline meeting={meeting} />
      <div className="meeting-columns">
        <div>
          <Claims
            title="Status history"
            claims={meeting.statusChanges}
            marks={marksOf(meeting, isFromReports)}
          />
          <Attendance title="Who takes part" claims={meeting.attendance} />
          <Statements title="Who said what" claims={meeting.statements} />
        </div>
        <Aside meeting={meeting} />
      </div>
      <Notes claims={[...meeting.statusChanges, ...meeting.attendance, ...meeting.statements]} />
      {children}
    </div>
  );
}

/** Which claims the status is read from. */
function marksOf({ answer }: MeetingModel, isFromReports: boolean) {
  const mark = isFromReports ? "The status by these reports" : "The status now";
  return new Map(answer?.run.map(({ id }) => [id, answer.run.length > 1 ? `${mark}, with others` : mark]));
}

/** That this meeting replaces another, or is replaced by it: readers may have come for the other. */
function Replacing({ related }: { related: MeetingModel["related"] }) {
  return related
    .filter(({ how }) => how === "replaces")
    .map(({ key, title, how, direction }) => (
      <p key={`${key}${direction}`} className="replacing">
        {capitalised(meetingRelationLabels[how][direction])} <a href={`/meetings/${key}`}>{title}</a>
      </p>
    ));
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
