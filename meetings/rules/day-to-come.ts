import { dayIn, edgesOf, latestDayAnywhere, parseEdtf } from "@/lib/dates";

/**
 * What to tell somebody who gives a status a day to come, by mistake or for a plan; null where every date named has
 * begun, somewhere at least. Times of day are held against the day in the meeting's time zone (IANA; null: UTC).
 * @param effective EDTF, valid.
 */
export function dayToCome(effective: string, recordedAt: Date, timeZone: string | null): string | null {
  const zone = timeZone ?? "UTC";
  const isToCome = effective.split(/[/,[\]{}\s]|\.\./).some((text) => {
    const named = parseEdtf(text);
    const first = named.ok ? edgesOf(named.date, zone).first : null;
    return (
      first !== null && first.day > (first.clock ? dayIn(zone, recordedAt) : latestDayAnywhere(recordedAt))
    );
  });
  return isToCome
    ? "A status takes effect on a day that has come. Write the day it took effect here, and a day to come under Scheduled."
    : null;
}
