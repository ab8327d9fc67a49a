/** The UTC day as "YYYY-MM-DD"; empty where there is none. */
export function calendarDate(date: Date | null): string {
  return date ? date.toISOString().slice(0, 10) : "";
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
  return format.format(instant);
}
