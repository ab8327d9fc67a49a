import { MeetingFacts } from "@/app/parts/meeting-line";
import { tones } from "@/app/parts/status-shapes";
import { t } from "@/lib/language";
import type { MeetingLine } from "@/published/pages/meetings";
import { type Ahead, timeAhead } from "./ahead";

const percent = (at: number) => `${at.toFixed(2)}%`;

/** What is coming, each with where its date can be along the time ahead; a vague date is as long as it is vague. */
export function Coming({ meetings, now }: { meetings: readonly MeetingLine[]; now: Date }) {
  const { meetings: ahead, ticks } = timeAhead(meetings, now);
  const dated = ahead.filter(({ bar }) => bar);
  const undated = ahead.filter(({ bar }) => !bar);
  return (
    <>
      {dated.length > 0 ? (
        <ol className="ahead">
          <li>
            <svg height="20" aria-hidden="true">
              {ticks.map(({ at, name }) => (
                <text key={name} x={percent(at)} y="14" textAnchor={at > 90 ? "end" : "start"}>
                  {name}
                </text>
              ))}
            </svg>
          </li>
          {dated.map((one) => (
            <li key={one.meeting.id}>
              <MeetingFacts meeting={one.meeting} />
              <Bar ahead={one} ticks={ticks.map(({ at }) => at)} />
            </li>
          ))}
        </ol>
      ) : null}
      {undated.length > 0 ? (
        <>
          <h3 className="mt-5 mb-1 font-sans text-sm font-semibold text-ink-soft">
            {t("board.without_date")}
          </h3>
          <ul className="lines">
            {undated.map(({ meeting }) => (
              <li key={meeting.id} className="py-2">
                <MeetingFacts meeting={meeting} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** The words beside it say the date; this is where it lies. */
function Bar({ ahead: { meeting, bar }, ticks }: { ahead: Ahead; ticks: readonly number[] }) {
  if (!bar) return null;
  return (
    <svg height="18" aria-hidden="true" data-tone={meeting.status ? tones[meeting.status] : "idea"}>
      {ticks.map((at) => (
        <line key={at} x1={percent(at)} x2={percent(at)} y1="0" y2="18" />
      ))}
      <rect
        className={bar.isOpen ? "open" : undefined}
        x={percent(bar.from)}
        width={bar.to - bar.from < 1 ? "8" : percent(bar.to - bar.from)}
        y="4"
        height="10"
        rx="2"
      />
    </svg>
  );
}
