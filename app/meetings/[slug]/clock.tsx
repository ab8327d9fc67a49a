import { t } from "@/lib/language";
import type { ClaimModel, RecordedDate } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

/** Says once whose clock the times of day on a page are of; nothing where there are none. */
export function Clock({ meeting }: { meeting: MeetingModel }) {
  const claims = [...meeting.statusChanges, ...meeting.attendance, ...meeting.statements];
  if (!claims.flatMap(datesOf).some((date) => date?.edtf.includes("T"))) return null;
  return (
    <p className="text-sm text-ink-soft">
      {meeting.timeZone
        ? t("meeting.clock", { zone: meeting.timeZone.replaceAll("_", " ") })
        : t("meeting.clock_utc")}
    </p>
  );
}

function datesOf(claim: ClaimModel): (RecordedDate | null | undefined)[] {
  const { statusChange, attendance, statement, reported } = claim;
  return [
    reported,
    statusChange?.effective,
    statusChange?.scheduled,
    attendance?.effective,
    statement?.said,
    ...claim.citations.map(({ source }) => source.published),
  ];
}
