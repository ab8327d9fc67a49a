import { Moment } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
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
    <aside className="not-now grid gap-3" aria-label={t("reported.label")}>
      <div className="grid max-w-measure gap-2">
        <p>
          <strong>{rich("reported.title", { day: <Day day={day} /> })}</strong> {t("reported.reconstruction")}
        </p>
        {undated > 0 ? <p>{t("reported.undated", { count: undated })}</p> : null}
        <p>
          <a href={`/meetings/${meeting.key}`}>{t("stood.now")}</a>
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
  if (since) return <a href={`${asOf}/${at.toISOString()}`}>{t("reported.then")}</a>;
  if (!next) return t("reported.nothing_then");
  return rich("reported.nothing_before", {
    moment: (
      <a href={`${asOf}/${next}`}>
        <Moment at={new Date(next)} />
      </a>
    ),
  });
}
