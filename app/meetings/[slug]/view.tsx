import type { ReactNode } from "react";
import { Count } from "@/app/parts/count";
import { kindName } from "@/app/parts/meeting-line";
import { Notes } from "@/app/parts/notes";
import { NotAllMoves, PositionMatrix } from "@/app/parts/position-matrix";
import { matrixOf } from "@/app/parts/positions";
import { Sourcing } from "@/app/parts/sourcing";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { capitalised } from "@/lib/text";
import { waysOf } from "@/published/claims/ways";
import type { MeetingModel } from "@/published/pages/meeting";
import { Answer } from "./answer";
import { Aside } from "./aside";
import { type AskedOfMeeting, partAddress } from "./asked";
import { Attendance } from "./attendance";
import { Timeline } from "./band/band";
import { Clock } from "./clock";
import { Contents, Part } from "./contents";
import { Further } from "./further";
import { StatusHistory } from "./history";
import { Said } from "./said";
import { Sources } from "./sources";

interface Props {
  meeting: MeetingModel;
  /** Where this page is, without what it asks for. */
  path?: string;
  asked?: AskedOfMeeting;
  /** Whether it is what the reports of a day had, which is less than what is on record. */
  isFromReports?: boolean;
  children?: ReactNode;
}

/** The page of a meeting, now, as it stood, or as reports had it: first the answer, then how it came about and how anyone knows. */
export function MeetingView({
  meeting,
  path = `/meetings/${meeting.key}`,
  asked = {},
  isFromReports = false,
  children,
}: Props) {
  const marks = marksOf(meeting, isFromReports);
  if (asked.part)
    return <Further meeting={meeting} path={path} asked={asked} part={asked.part} marks={marks} />;
  const { counts, positions } = meeting;
  const matrix = matrixOf(positions.taken);
  const claims = [...meeting.statusChanges, ...meeting.attendance, ...meeting.statements];
  const shown = new Set(claims.map(({ id }) => id));
  const told = counts.status_changes + counts.attendance + counts.statements;
  const parts = {
    status: { title: t("meeting.status_history"), count: counts.status_changes },
    said: { title: t("meeting.said"), count: counts.statements },
    attendance: { title: t("meeting.attendance"), count: counts.attendance },
    positions: { title: t("meeting.positions"), count: matrix.rows.length },
    known: { title: t("meeting.known"), count: meeting.sources.length },
  };
  const more = (list: keyof MeetingModel["next"]) => {
    const next = meeting.next[list];
    return { count: counts[list], next: next && partAddress(path, list, next) };
  };
  return (
    <div className="citable">
      <header className="grid gap-3">
        <p className="kicker">
          {kindName(meeting.kind)}
          {namesOf(meeting) ? (
            <>
              {" "}
              · <bdi>{namesOf(meeting)}</bdi>
            </>
          ) : null}
          {meeting.alsoKnownAs.length > 0 ? (
            <> {rich("meeting.also_known_as", { names: <bdi>{meeting.alsoKnownAs.join(", ")}</bdi> })}</>
          ) : null}
        </p>
        <h1 dir="auto">{meeting.title}</h1>
        {isFromReports ? null : <Replacing related={meeting.related} />}
        <Answer meeting={meeting} isFromReports={isFromReports} />
        <Clock meeting={meeting} />
      </header>
      <Contents parts={parts} />
      <Part id="status" {...parts.status}>
        <Timeline meeting={meeting} />
      </Part>
      <div className="lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] lg:items-start lg:gap-section print:block">
        <StatusHistory changes={meeting.statusChanges} marks={marks} {...more("status_changes")} />
        <Aside meeting={meeting} />
      </div>
      <Said meeting={meeting} path={path} by={asked.by} first={null} />
      <div className="gap-x-section lg:grid lg:grid-cols-2">
        <Part id="positions" {...parts.positions}>
          {positions.goesOn || matrix.goesOn ? <NotAllMoves /> : null}
          <PositionMatrix matrix={matrix} shown={shown} />
        </Part>
        <div id="attendance">
          <Attendance title={parts.attendance.title} claims={meeting.attendance} {...more("attendance")} />
        </div>
      </div>
      <Part id="known" {...parts.known}>
        <Count of={t("count.claims_drawn")} count={told} shown={shown.size} />
        <Sourcing origins={waysOf(claims)} />
        <Sources meeting={meeting} />
      </Part>
      <Notes claims={claims} />
      {children}
    </div>
  );
}

/** Those who meet, where they are few enough to be named in a line. */
const namesOf = ({ participants }: MeetingModel) =>
  participants.length < 4 ? participants.map(({ name }) => name).join(", ") : "";

/** Which claims the status is read from. */
function marksOf({ answer }: MeetingModel, isFromReports: boolean) {
  const mark = isFromReports ? "meeting.status_reports" : "meeting.status_now";
  const isOne = answer?.run.length === 1;
  return new Map(answer?.run.map(({ id }) => [id, t(isOne ? mark : `${mark}_others`)]));
}

/** That this meeting replaces another, or is replaced by it: readers may have come for the other. */
function Replacing({ related }: { related: MeetingModel["related"] }) {
  return related
    .filter(({ how }) => how === "replaces")
    .map(({ key, title, how, direction }) => (
      <p key={`${key}${direction}`} className="text-lg">
        {capitalised(t(`meeting_relation.${how}.${direction}`))}{" "}
        <a href={`/meetings/${key}`} dir="auto">
          {title}
        </a>
      </p>
    ));
}
