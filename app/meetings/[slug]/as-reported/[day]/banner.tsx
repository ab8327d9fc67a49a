import { Moment } from "@/app/parts/when";
import type { ReportedMeeting } from "@/published/reported/as-reported";
import type { Moments } from "@/published/stood/moments";
import { Day, ReportDays } from "./report-days";

interface Props {
  reported: ReportedMeeting;
  /** Of this record, around the end of the day. */
  moments: Moments;
}

/** Says that a page is put together from what had been reported, and is not what this record said. */
export function AsReported({ reported, moments }: Props) {
  const { day, meeting, undated, days } = reported;
  return (
    <aside
      className="mb-part grid gap-3 border border-s-[0.35rem] border-tone-doubt bg-wash px-4 py-3"
      aria-label="As reported"
    >
      <div className="grid max-w-measure gap-2">
        <p>
          <strong>
            As the reports of <Day day={day} /> and before had it.
          </strong>{" "}
          A reconstruction, by dates of report, from what is on this record today; not what this record said
          then. Names, description, participants and related meetings are today’s.
        </p>
        {undated > 0 ? (
          <p>
            {undated === 1 ? "One claim gives" : `${undated} claims give`} no date, and{" "}
            {undated === 1 ? "is" : "are"} left out.
          </p>
        ) : null}
        <p>
          <a href={`/meetings/${meeting.key}`}>How it stands now</a>
          {" · "}
          <OnRecordThen reported={reported} moments={moments} />
        </p>
      </div>
      <ReportDays address={`/meetings/${meeting.key}/as-reported`} day={day} days={days} />
    </aside>
  );
}

/** What this record itself said at the end of the day, which is another question. */
function OnRecordThen({ reported: { meeting, at }, moments: { since, next } }: Props) {
  const asOf = `/meetings/${meeting.key}/as-of`;
  if (since) return <a href={`${asOf}/${at.toISOString()}`}>What this record said then</a>;
  if (!next) return "This record said nothing of it then";
  return (
    <>
      This record said nothing of it before{" "}
      <a href={`${asOf}/${next}`}>
        <Moment at={new Date(next)} />
      </a>
    </>
  );
}
