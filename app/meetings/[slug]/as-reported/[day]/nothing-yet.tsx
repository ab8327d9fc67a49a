import { meetingKindLabels } from "@/meetings/vocabulary";
import type { MeetingModel } from "@/published/pages/meeting";

/** What stands in for the page of a meeting of which nothing had been reported. */
export function NothingYet({ meeting }: { meeting: MeetingModel }) {
  return (
    <header className="grid gap-3">
      <p className="kicker">{meetingKindLabels[meeting.kind]}</p>
      <h1>{meeting.title}</h1>
      <p className="lede">Nothing reported by then is on this record.</p>
    </header>
  );
}
