import { Fragment } from "react";
import { Since, When } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { placeName } from "@/meetings/rules";
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
          {rich("meeting.on_again", {
            since: <Since date={onAgain.since.effective} timeZone={timeZone} />,
            status: t(`status.${onAgain.calledOff.status}`).toLowerCase(),
            before: <Since date={onAgain.calledOff.effective} timeZone={timeZone} />,
          })}{" "}
          <a href={`${isHere ? "#" : "/claims/"}${onAgain.calledOff.claimId}`}>{t("meeting.how_known")}</a>
        </p>
      ) : null}
      {lostPlace ? <p>{t("meeting.lost_place", { place: placeName(lostPlace) })}</p> : null}
    </>
  );
}

/** The dates it was moved from or, once it was held, those it had been planned for. */
export function OtherDates({ meeting: { state, timeZone } }: { meeting: MeetingModel }) {
  const { earlierDates, plannedDates } = state.course;
  return (
    <>
      <Dates
        label={t("meeting.before")}
        dates={earlierDates}
        as={(date) => (
          <s>
            <When date={date} timeZone={timeZone} />
          </s>
        )}
      />
      <Dates
        label={t("meeting.had_been_planned")}
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
    <span className="block text-sm text-ink-soft">
      {label}:{" "}
      {dates.map((date, index) => (
        <Fragment key={date.edtf}>
          {index > 0 ? `${t("meeting.then")} ` : null}
          {as(date)}
        </Fragment>
      ))}
    </span>
  );
}
