import { Fragment } from "react";
import { placeName } from "@/app/parts/place";
import { When } from "@/app/parts/when";
import { statusLabels } from "@/meetings/vocabulary";
import type { MeetingModel } from "@/published/pages/meeting";

/** That the meeting was off and is on again, or has lost its place. */
export function Course({ meeting: { course } }: { meeting: MeetingModel }) {
  const { onAgain, lostPlace } = course;
  return (
    <>
      {onAgain ? (
        <p>
          On again since <When date={onAgain.since.effective} />. Before that:{" "}
          {statusLabels[onAgain.calledOff.status].label.toLowerCase()},{" "}
          <When date={onAgain.calledOff.effective} />.{" "}
          <a href={`#${onAgain.calledOff.claimId}`}>How it was called off</a>
        </p>
      ) : null}
      {lostPlace ? <p>It has lost its place, {placeName(lostPlace)}, but not its date.</p> : null}
    </>
  );
}

/** The dates it was to be on before. */
export function EarlierDates({ meeting: { course, timeZone } }: { meeting: MeetingModel }) {
  if (course.earlierDates.length === 0) return null;
  return (
    <span className="text-sm text-ink-soft earlier-dates">
      Before:{" "}
      {course.earlierDates.map((date, index) => (
        <Fragment key={date.edtf}>
          {index > 0 ? ", then " : null}
          <s>
            <When date={date} timeZone={timeZone} />
          </s>
        </Fragment>
      ))}
    </span>
  );
}
