import { t } from "@/lib/language";
import type { MeetingModel } from "@/published/pages/meeting";
import type { AskedPart } from "@/published/pages/meeting-parts";
import { type AskedOfMeeting, partAddress } from "./asked";
import { Attendance } from "./attendance";
import { StatusHistory } from "./history";
import { Said } from "./said";

interface Props {
  meeting: MeetingModel;
  path: string;
  asked: AskedOfMeeting;
  part: AskedPart;
  marks: ReadonlyMap<string, string>;
}

/** A further part of one of a meeting's lists, by itself: the rest of the page is on its first. */
export function Further({ meeting, path, asked, part: { list }, marks }: Props) {
  const next = meeting.next[list];
  const pages = {
    count: meeting.counts[list],
    first: path,
    next: next && partAddress(path, list, next, asked.by),
  };
  return (
    <div className="citable">
      <header className="grid gap-3">
        <p className="kicker">{t("meeting.continued")}</p>
        <h1 dir="auto">
          <a href={path} className="heading-link">
            {meeting.title}
          </a>
        </h1>
      </header>
      {list === "status_changes" ? (
        <section className="section">
          <h2>{t("meeting.status_history")}</h2>
          <StatusHistory changes={meeting.statusChanges} marks={marks} {...pages} />
        </section>
      ) : null}
      {list === "attendance" ? (
        <Attendance title={t("meeting.attendance")} claims={meeting.attendance} {...pages} />
      ) : null}
      {list === "statements" ? (
        <Said meeting={meeting} path={path} by={asked.by} first={partAddress(path, list, null, asked.by)} />
      ) : null}
    </div>
  );
}
