import { toneOf } from "@/app/parts/status";
import { When } from "@/app/parts/when";
import { calendarDate, displayDate, type Edge, edgesOf, endOfDay } from "@/lib/dates";
import { type Status, statusLabels } from "@/meetings/vocabulary";
import type { RecordedDate } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

const day = 24 * 60 * 60 * 1000;
/** Rows above the axis: the latest changes; the history below the picture has them all. */
const rowsShown = 12;

interface Bar {
  key: string;
  label: string;
  status: Status | null;
  date: RecordedDate;
}

/**
 * When each status took effect, and when the meeting is to be, as bars as long as what is not known exactly. The
 * words of each row are text beside the picture, so that they wrap, and are read out in its place.
 */
export function Timeline({ meeting }: { meeting: MeetingModel }) {
  const zone = meeting.timeZone ?? "UTC";
  const bars = barsOf(meeting).map((bar) => {
    const { first, last } = edgesOf(bar.date, zone);
    return { ...bar, begins: placeOf(first, zone, false), ends: placeOf(last, zone, true) };
  });
  const bounds = bars.flatMap(({ begins, ends }) => [begins, ends]).filter((at) => at !== null);
  const [first, last] = [Math.min(...bounds), Math.max(...bounds)];
  // A single day needs no picture. Without any date the difference is NaN, which is not greater either.
  if (bars.length < 2 || !(last - first > day)) return null;
  const margin = Math.max(last - first, 4 * day) * 0.06;
  const [from, to] = [first - margin, last + margin];
  const at = (instant: number) => ((instant - from) / (to - from)) * 100;
  return (
    <figure className="timeline" aria-label="Timeline">
      <ol className="timeline-rows">
        {bars.map(({ key, label, status, date, begins, ends }) => {
          const start = at(begins ?? from);
          const end = at(ends ?? to);
          const open = begins === null || ends === null;
          return (
            <li key={key} data-tone={status ? toneOf(status) : "day"}>
              <p>
                <strong>{label}</strong>{" "}
                <span className="text-ink-soft">
                  <When date={date} timeZone={meeting.timeZone} />
                </span>
              </p>
              <svg aria-hidden="true">
                <line className="track" x1="0" x2="100%" y1="7" y2="7" />
                <rect
                  className={open ? "bar open" : "bar"}
                  x={`${start.toFixed(2)}%`}
                  y="2"
                  width={`${Math.max(end - start, 1.2).toFixed(2)}%`}
                  height="10"
                />
              </svg>
            </li>
          );
        })}
      </ol>
      <div className="timeline-axis">
        <svg aria-hidden="true" className="block h-[1.5em] w-full fill-current">
          <text x={`${at(first).toFixed(2)}%`} y="1em">
            {dayName(first)}
          </text>
          <text x={`${at(last).toFixed(2)}%`} y="1em" textAnchor="end">
            {dayName(last)}
          </text>
        </svg>
      </div>
    </figure>
  );
}

function barsOf(meeting: MeetingModel): Bar[] {
  const changes = meeting.statusChanges
    .filter((claim) => claim.state === "published")
    .slice(0, rowsShown)
    .toReversed()
    .flatMap(({ id, statusChange, accordingTo }): Bar[] => {
      if (!statusChange) return [];
      const { statusAsWorded: words } = statusChange;
      const label = `${statusLabels[statusChange.status].label}${words ? ` (“${words}”)` : ""}`;
      return [
        {
          key: id,
          label: accordingTo ? `${label}, says ${accordingTo.name}` : label,
          status: statusChange.status,
          date: statusChange.effective,
        },
      ];
    });
  const date = meeting.answer?.schedule.date;
  return date ? [...changes, { key: "date", label: "Date of the meeting", status: null, date }] : changes;
}

/** Where a date begins or ends on the axis, which has every day at its full length, in the meeting's time zone. */
function placeOf(edge: Edge | null, zone: string, isEnd: boolean): number | null {
  if (!edge) return null;
  const begins = Date.parse(`${edge.day}T00:00:00Z`);
  if (!edge.clock) return isEnd ? begins + day - 1 : begins;
  const [midnight, next] = [calendarDate(new Date(begins - day)), edge.day].map((one) =>
    endOfDay(one, zone).getTime(),
  ) as [number, number];
  return begins + ((edge.clock.getTime() - midnight) / (next - midnight)) * day;
}

const dayName = (at: number) => displayDate(calendarDate(new Date(at)));
