// Making one costs as much as a hundred uses.
const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in a time zone show at an instant, as "YYYY-MM-DDTHH:MM". */
export function clockIn(timeZone: string, instant: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
    formats.set(timeZone, format);
  }
  return format.format(instant).replace(" ", "T");
}

const minute = 60_000;

/**
 * The instant at which clocks in a time zone (IANA) show "YYYY-MM-DDTHH:MM": the first, where they are put back and show
 * it twice; null where they are put forward and never do, or it is no such text.
 */
export function instantAt(timeZone: string, clock: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock)) return null;
  const shown = Date.parse(`${clock}Z`);
  if (Number.isNaN(shown)) return null;
  // What a clock shows a day before, and a day after, tells the offsets that can be meant.
  const offsets = [-1, 1].map((day) => {
    const near = new Date(shown + day * 24 * 60 * minute);
    return Date.parse(`${clockIn(timeZone, near)}Z`) - near.getTime();
  });
  const meant = offsets.map((offset) => new Date(shown - offset));
  return (
    meant
      .toSorted((one, other) => one.getTime() - other.getTime())
      .find((instant) => clockIn(timeZone, instant) === clock) ?? null
  );
}
