import { When } from "@/app/desk/parts/when";
import { hemisphereMeant } from "@/lib/dates";
import type { DeskMeetingLine } from "@/meetings";

/** For when a meeting is scheduled; nothing where no date is on record, in words or otherwise. */
export function MeetingDate({ meeting }: { meeting: DeskMeetingLine }) {
  const { scheduled, scheduledAsWorded, scheduledEarliest, scheduledLatest, timeZone } = meeting;
  if (!scheduled && !scheduledAsWorded) return null;
  const bounds = { earliest: scheduledEarliest, latest: scheduledLatest };
  const hemisphere = scheduled ? hemisphereMeant({ edtf: scheduled, ...bounds }, timeZone) : null;
  return <When date={scheduled} asWorded={scheduledAsWorded} timeZone={timeZone} hemisphere={hemisphere} />;
}

export const hasDate = ({ scheduled, scheduledAsWorded }: DeskMeetingLine): boolean =>
  Boolean(scheduled || scheduledAsWorded);
