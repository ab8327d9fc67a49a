import { byMail } from "@/app/parts/follow";
import type { Taken } from "@/app/parts/take";
import { t } from "@/lib/language";
import type { MeetingModel } from "@/published/pages/meeting";

/** A meeting in forms that programs take: to follow, to keep, to show elsewhere. */
export function forms(meeting: MeetingModel): Taken[] {
  const page = `/meetings/${meeting.key}`;
  return [
    ...byMail(page),
    { href: `${page}/feed.atom`, text: t("take.atom") },
    { href: `${page}/feed.json`, text: t("take.json_feed") },
    ...(hasDay(meeting) ? [{ href: `${page}/event.ics`, text: t("take.calendar") }] : []),
    { href: `/api/v1${page}`, text: t("take.json") },
    { href: `/api/v1${page}/dossier`, text: t("take.dossier") },
    { href: `/exports/status-history.csv?meeting=${meeting.key}`, text: t("take.history_csv") },
    { href: `/exports/statements.csv?meeting=${meeting.key}`, text: t("take.statements_csv") },
    { href: `/embed${page}`, text: t("take.card") },
  ];
}

const day = /^\d{4}-\d{2}-\d{2}(?:T[^/]+)?$/;

/** Whether there is surely an event of it: its day is known, and the record's own or disputed by nobody. */
function hasDay({ answer, differing }: MeetingModel): boolean {
  return (
    answer !== null &&
    (answer.whose === null || differing.length === 0) &&
    day.test(answer.schedule.date?.edtf ?? "")
  );
}
