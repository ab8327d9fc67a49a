import { Fragment } from "react";
import { Since, When } from "@/app/parts/when";
import { placeName } from "@/meetings/rules";
import { statusLabels } from "@/meetings/vocabulary";
import type { RecordedDate } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

/** That the meeting was off and is on again, or has lost its place. */
export function Course({ meeting: { state, statusChanges, timeZone } }: { meeting: MeetingModel }) {
  const { onAgain, lostPlace } = state.course;
  const isHere = statusChanges.some(({ id }) => id === onAgain?.calledOff.claimId);
  return (
    <>
      {onAgain ? (
        <p>
          On again <Since date={onAgain.since.effective} timeZone={timeZone} />. Before that:{" "}
          {statusLabels[onAgain.calledOff.status].label.toLowerCase()},{" "}
          <Since date={onAgain.calledOff.effective} timeZone={timeZone} />.{" "}
          <a href={`${isHere ? "#" : "/claims/"}${onAgain.calledOff.claimId}`}>How it was called off</a>
        </p>
      ) : null}
      {lostPlace ? <p>It has lost its place, {placeName(lostPlace)}, but not its date.</p> : null}
    </>
  );
}

/** The dates it was moved from or, once it was held, those it had been planned for. */
export function OtherDates({ meeting: { state, timeZone } }: { meeting: MeetingModel }) {
  const { earlierDates, plannedDates } = state.course;
  return (
    <>
      <Dates
        label="Before"
        dates={earlierDates}
        as={(date) => (
          <s>
            <When date={date} timeZone={timeZone} />
          </s>
        )}
      />
      <Dates
        label="Had been planned for"
        dates={plannedDates}
        as={(date) => <When date={date} timeZone={timeZone} />}
      />
    </>
  );
}

function Dates({
  label,
  dates,
  as,
}: {
  label: string;
  dates: readonly RecordedDate[];
  as: (date: RecordedDate) => React.ReactNode;
}) {
  if (dates.length === 0) return null;
  return (
    <span className="text-sm text-ink-soft earlier-dates">
      {label}:{" "}
      {dates.map((date, index) => (
        <Fragment key={date.edtf}>
          {index > 0 ? ", then " : null}
          {as(date)}
        </Fragment>
      ))}
    </span>
  );
}
