const dayLength = 86_400_000;
/** Of the few thousand days that a record is of, asked for by each change of a long history. */
const days = new Map<number, string>();
const daysKept = 20_000;

/** The UTC day as "YYYY-MM-DD"; empty where there is none. */
export function calendarDate(date: Date | null): string {
  if (!date) return "";
  const number = Math.floor(date.getTime() / dayLength);
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = date.toISOString().slice(0, 10);
  if (days.size < daysKept) days.set(number, day);
  return day;
}

// Making one costs as much as a hundred uses.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in a time zone (IANA), as "YYYY-MM-DD". */
export function dayIn(timeZone: string, instant: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone });
    formats.set(timeZone, format);
  }
  return format.format(instant).padStart(10, "0");
}

/** The day that it is where days begin first, as "YYYY-MM-DD": nowhere is it later. */
export const latestDayAnywhere = (now: Date): string => dayIn("Pacific/Kiritimati", now);

const hour = 3_600_000;

/** The first instant after a day ("YYYY-MM-DD") has ended in a time zone (IANA), summer time and all. */
export function endOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 24 * hour;
  // No zone is further from UTC than this. Clocks are not asked for their offset: the day they show is tried.
  let [during, after] = [midnight - 15 * hour, midnight + 15 * hour];
  while (after - during > 1) {
    const between = Math.floor((during + after) / 2);
    if (dayIn(timeZone, new Date(between)) > day) after = between;
    else during = between;
  }
  return new Date(after);
}
