import { calendarDate, dayIn } from "./calendar-date";
import type { ImpreciseDate } from "./parse";

/** Where a date begins or ends: the day as "YYYY-MM-DD", and the instant where it gives a time of day. */
export interface Edge {
  day: string;
  clock: Date | null;
}

/** An instant as a date that gives a time of day. */
export const atInstant = (at: Date): ImpreciseDate => ({ edtf: at.toISOString(), earliest: at, latest: at });

/**
 * The first and the last day that a date can mean; null where it is open or unknown. Days are as the source wrote
 * them, whatever the zone; a time of day falls on the day it has in the time zone (IANA).
 */
export function edgesOf(
  { edtf, earliest, latest }: ImpreciseDate,
  timeZone: string,
): { first: Edge | null; last: Edge | null } {
  const [start = "", end = start] = edtf.split("/");
  return { first: edgeOf(earliest, start, timeZone), last: edgeOf(latest, end, timeZone) };
}

/** A list may hold days beside times of day; a bound at the very edge of a day is then taken for the day. */
function edgeOf(bound: Date | null, text: string, timeZone: string): Edge | null {
  if (!bound) return null;
  const isList = /[[{,]/.test(text);
  const isDay =
    !text.includes("T") || (isList && /T(00:00:00\.000|23:59:59\.999)Z/.test(bound.toISOString()));
  return isDay ? { day: calendarDate(bound), clock: null } : { day: dayIn(timeZone, bound), clock: bound };
}
