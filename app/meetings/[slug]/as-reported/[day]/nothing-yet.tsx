import { t } from "@/lib/language";
import type { MeetingModel } from "@/published/pages/meeting";

/** What stands in for the page of a meeting of which nothing had been reported. */
export function NothingYet({ meeting }: { meeting: MeetingModel }) {
  return (
    <header className="grid gap-3">
      <p className="kicker">{t(`meeting_kind.${meeting.kind}`)}</p>
      <h1 dir="auto">{meeting.title}</h1>
      <p className="lede">{t("reported.nothing_by_then")}</p>
    </header>
  );
}
