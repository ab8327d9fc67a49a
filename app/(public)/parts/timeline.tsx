import { displayDate } from "@/lib/dates";
import { type Status, statusLabels } from "@/meetings/vocabulary";
import type { RecordedDate } from "@/reports/claims/model";
import type { MeetingModel } from "@/reports/pages/meeting";
import { toneOf } from "./status";

const day = 24 * 60 * 60 * 1000;
const rowHeight = 44;
const axisHeight = 34;

interface Bar {
  key: string;
  label: string;
  status: Status | null;
  date: RecordedDate;
}

/** When each status took effect, and when the meeting is to be, as bars as long as what is not known exactly. */
export function Timeline({ meeting }: { meeting: MeetingModel }) {
  const bars: Bar[] = meeting.statusChanges
    .filter((claim) => claim.state === "published")
    .toReversed()
    .flatMap(({ id, statusChange, accordingTo }) =>
      statusChange
        ? [
            {
              key: id,
              label:
                statusLabels[statusChange.status].label + (accordingTo ? `, says ${accordingTo.name}` : ""),
              status: statusChange.status,
              date: statusChange.effective,
            },
          ]
        : [],
    );
  const { scheduled } = meeting.state;
  if (scheduled) bars.push({ key: "date", label: "Date of the meeting", status: null, date: scheduled });
  const bounds = bars
    .flatMap(({ date }) => [date.earliest, date.latest])
    .flatMap((at) => (at ? [at.getTime()] : []));
  if (bars.length < 2 || bounds.length === 0) return null;
  const span = Math.max(Math.max(...bounds) - Math.min(...bounds), 4 * day);
  const from = Math.min(...bounds) - span * 0.12;
  const to = Math.max(...bounds) + span * 0.12;
  const at = (instant: number) => Math.min(100, Math.max(0, ((instant - from) / (to - from)) * 100));
  const ticks = [Math.min(...bounds), Math.max(...bounds)];
  return (
    <figure className="timeline">
      <svg
        role="img"
        aria-label={`Timeline. ${bars.map((bar) => `${bar.label}: ${displayDate(bar.date.edtf)}`).join(". ")}.`}
        height={bars.length * rowHeight + axisHeight}
      >
        {bars.map((bar, index) => {
          const start = at(bar.date.earliest?.getTime() ?? from);
          const end = at(bar.date.latest?.getTime() ?? to);
          const open = !bar.date.earliest || !bar.date.latest;
          const top = index * rowHeight;
          const anchor = start > 55 ? { x: `${end}%`, textAnchor: "end" as const } : { x: `${start}%` };
          return (
            <g key={bar.key} data-tone={bar.status ? toneOf(bar.status) : "open"}>
              <text {...anchor} y={top + 14}>
                {bar.label}
              </text>
              <rect
                className={open ? "bar open" : "bar"}
                x={`${start}%`}
                y={top + 21}
                width={`${Math.max(end - start, 1.2)}%`}
                height={9}
                rx={2}
              />
            </g>
          );
        })}
        <line className="axis" x1="0" x2="100%" y1={bars.length * rowHeight} y2={bars.length * rowHeight} />
        {ticks.map((tick, index) => (
          <text
            key={tick}
            className="tick"
            x={`${at(tick)}%`}
            y={bars.length * rowHeight + 20}
            textAnchor={index === 0 ? "start" : "end"}
          >
            {displayDate(new Date(tick).toISOString().slice(0, 10))}
          </text>
        ))}
      </svg>
    </figure>
  );
}
