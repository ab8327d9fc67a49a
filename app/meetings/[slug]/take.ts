import type { Taken } from "@/app/parts/cite";
import type { MeetingModel } from "@/published/pages/meeting";

/** A meeting in forms that programs take: to follow, to keep, to show elsewhere. */
export function forms(meeting: MeetingModel): Taken[] {
  const page = `/meetings/${meeting.key}`;
  return [
    { href: `${page}/feed.atom`, text: "Atom" },
    { href: `${page}/feed.json`, text: "JSON Feed" },
    ...(hasDay(meeting) ? [{ href: `${page}/event.ics`, text: "Calendar" }] : []),
    { href: `/api/v1${page}`, text: "JSON" },
    { href: `/api/v1${page}/dossier`, text: "Dossier" },
    { href: `/exports/status-history.csv?meeting=${meeting.key}`, text: "Status history as CSV" },
    { href: `/exports/statements.csv?meeting=${meeting.key}`, text: "Statements as CSV" },
    { href: `/embed${page}`, text: "Card" },
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
