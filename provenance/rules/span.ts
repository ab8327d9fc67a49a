/** A span of time by its first and last instant, inclusive; null where it is open or unknown. */
export interface Span {
  earliest: Date | null;
  latest: Date | null;
}

/** Whether two spans share an instant; an open end reaches as far as it takes. */
export function overlaps(one: Span, other: Span): boolean {
  const startsInTime = !one.earliest || !other.latest || one.earliest <= other.latest;
  const endsInTime = !one.latest || !other.earliest || one.latest >= other.earliest;
  return startsInTime && endsInTime;
}
