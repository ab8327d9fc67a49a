import { hemisphereOf } from "./hemisphere";
import type { Hemisphere } from "./model";
import { type ImpreciseDate, parseEdtf } from "./parse";

/** A season that names no hemisphere: codes 21 to 24. */
const unnamed = /(?<!\d)\d{4}-2[1-4](?!\d)/;

/** A date with its seasons counted in a hemisphere, so that its bounds reach no further; null: in either. */
export function seasonsIn<D extends ImpreciseDate>(date: D, hemisphere: Hemisphere | null): D {
  if (!hemisphere || !unnamed.test(date.edtf)) return date;
  const parsed = parseEdtf(date.edtf, { hemisphere });
  return parsed.ok ? { ...date, earliest: parsed.date.earliest, latest: parsed.date.latest } : date;
}

/**
 * The hemisphere that a date's seasons were counted in, as its bounds tell; where they tell none, that of a time zone
 * (IANA). Null: not known, or the date has no such season.
 */
export function hemisphereMeant(date: ImpreciseDate, timeZone: string | null | undefined): Hemisphere | null {
  if (!unnamed.test(date.edtf)) return null;
  const isCountedIn = (hemisphere: Hemisphere | null) => {
    const parsed = parseEdtf(date.edtf, { hemisphere });
    return parsed.ok && areSame(parsed.date, date);
  };
  if (isCountedIn(null)) return hemisphereOf({ timeZone: timeZone ?? null });
  return (["northern", "southern"] as const).find(isCountedIn) ?? null;
}

const areSame = (one: ImpreciseDate, other: ImpreciseDate) =>
  one.earliest?.getTime() === other.earliest?.getTime() && one.latest?.getTime() === other.latest?.getTime();
