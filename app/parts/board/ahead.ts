import { scaleUtc } from "d3-scale";
import { day, spanOf } from "@/app/parts/span";
import type { MeetingLine } from "@/published/pages/meetings";

/** A meeting with where its date can be, in hundredths of the time ahead; null: it has none. */
export interface Ahead {
  meeting: MeetingLine;
  bar: { from: number; to: number; isOpen: boolean } | null;
}

export interface TimeAhead {
  meetings: Ahead[];
  /** Where months or years begin, and what they are called. */
  ticks: { at: number; name: string }[];
}

/** The longest time that is drawn, in days: what is further away would leave no room for what is near. */
const furthest = 400;

/** What is coming along time, from today on. A date that is open lasts to the end of the picture. */
export function timeAhead(meetings: readonly MeetingLine[], now: Date): TimeAhead {
  const spans = meetings.map((meeting) => spanOf(meeting.scheduled, meeting.timeZone ?? "UTC"));
  const from = Math.floor(now.getTime() / day) * day;
  const ends = spans.flatMap(({ first, last }) => last ?? first ?? []);
  const to = Math.min(Math.max(from + 14 * day, ...ends), from + furthest * day);
  const place = scaleUtc([from, to], [0, 100]).clamp(true);
  const ticks = place.ticks(4);
  const nameOf = place.tickFormat(4);
  return {
    meetings: meetings.map((meeting, index) => {
      const { first, last } = spans[index] ?? { first: null, last: null };
      if (!meeting.scheduled || (first === null && last === null)) return { meeting, bar: null };
      return {
        meeting,
        bar: {
          from: place(first ?? from),
          to: place(last ?? to),
          isOpen: first === null || last === null || first < from || last > to,
        },
      };
    }),
    ticks: ticks.map((at) => ({ at: place(at), name: nameOf(at) })),
  };
}
