import { scaleUtc } from "d3-scale";
import { day, spanOf } from "@/app/parts/span";
import { language, locale, mainLanguage } from "@/lib/language";
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
  const nameOf = tickNames(place.tickFormat(4), ticks);
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

/** In English as d3 names them, in other languages by `Intl`: years where they begin, else months or days. */
function tickNames(inEnglish: (at: Date) => string, ticks: readonly Date[]): (at: Date) => string {
  if (language() === mainLanguage) return inEnglish;
  const isByDay = ticks.some((at) => at.getUTCDate() !== 1);
  const ofYear = new Intl.DateTimeFormat(locale(), { year: "numeric", timeZone: "UTC" });
  const other = new Intl.DateTimeFormat(locale(), {
    ...(isByDay ? { day: "numeric", month: "short" } : { month: "long" }),
    timeZone: "UTC",
  });
  return (at) => (at.getUTCMonth() === 0 && at.getUTCDate() === 1 ? ofYear : other).format(at);
}
