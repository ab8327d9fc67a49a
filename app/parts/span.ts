import { calendarDate, type Edge, edgesOf, endOfDay } from "@/lib/dates";
import type { RecordedDate } from "@/published/claims/model";

export const day = 24 * 60 * 60 * 1000;

/** A stretch of time in milliseconds of the axis, which has every day at its full length; null: open or unknown. */
export interface Span {
  first: number | null;
  last: number | null;
}

/** The stretch that a date can mean, by a time zone (IANA). */
export function spanOf(date: RecordedDate | null, zone: string): Span {
  if (!date) return { first: null, last: null };
  const { first, last } = edgesOf(date, zone);
  return { first: placeOf(first, zone, false), last: placeOf(last, zone, true) };
}

/** Where a date begins or ends on the axis, in the meeting's time zone. */
function placeOf(edge: Edge | null, zone: string, isEnd: boolean): number | null {
  if (!edge) return null;
  const begins = Date.parse(`${edge.day}T00:00:00Z`);
  if (!edge.clock) return isEnd ? begins + day - 1 : begins;
  const [midnight, next] = [calendarDate(new Date(begins - day)), edge.day].map((one) =>
    endOfDay(one, zone).getTime(),
  ) as [number, number];
  return begins + ((edge.clock.getTime() - midnight) / (next - midnight)) * day;
}
