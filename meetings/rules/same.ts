import { type Edge, edgesOf } from "@/lib/dates";
import type { Place, RecordedDate } from "./facts";

/** Whether a date lies within another, saying the same or saying it more precisely; days of a time zone (IANA). */
export function isWithin(date: RecordedDate, other: RecordedDate, zone: string): boolean {
  return isInside(edgesOf(date, zone), edgesOf(other, zone));
}

type Edges = ReturnType<typeof edgesOf>;

/** The same of the first and the last days of both, for who compares one date with many. */
export function isInside(inner: Edges, outer: Edges): boolean {
  const startsInTime = !outer.first || (inner.first && isInOrder(outer.first, inner.first));
  const endsInTime = !outer.last || (inner.last && isInOrder(inner.last, outer.last));
  return Boolean(startsInTime && endsInTime);
}

/** Whether all of a date lies within another: a day is of no hours of it. */
export function isWhollyWithin(date: RecordedDate, other: RecordedDate, zone: string): boolean {
  const [inner, outer] = [edgesOf(date, zone), edgesOf(other, zone)];
  const sticksOut = (end: "first" | "last") =>
    Boolean(outer[end]?.clock && !inner[end]?.clock && outer[end].day === inner[end]?.day);
  return isInside(inner, outer) && !sticksOut("first") && !sticksOut("last");
}

/** Times of day count where both have one. */
function isInOrder(one: Edge, other: Edge): boolean {
  return one.clock && other.clock ? one.clock <= other.clock : one.day <= other.day;
}

/** Whether two accounts give dates that cannot be one; one of them may be known to be none. */
export function areRivalDates(one: RecordedDate | null, other: RecordedDate | null, zone: string): boolean {
  if (!one || !other) return one !== other;
  return !isWithin(one, other, zone) && !isWithin(other, one, zone);
}

/**
 * Whether two places cannot be one: something that both tell is different, one is known to be none, or one is named
 * and the other is nowhere but online or on the telephone.
 */
export function areRivalPlaces(one: Place | null, other: Place | null): boolean {
  if (!one || !other) return one !== other;
  if ((isNowhere(one) && isNamed(other)) || (isNamed(one) && isNowhere(other))) return true;
  const parts = Object.keys(one) as (keyof Place)[];
  return parts.some((part) => Boolean(one[part] && other[part] && one[part] !== other[part]));
}

const isNamed = ({ venue, city, country }: Place) => Boolean(venue || city || country);

const isNowhere = (place: Place) =>
  (place.mode === "online" || place.mode === "telephone") && !isNamed(place);
