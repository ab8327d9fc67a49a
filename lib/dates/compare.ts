/** The first and last instant that a date can mean; null where open or unknown. */
interface Bounds {
  earliest: Date | null;
  latest: Date | null;
}

/** Orders dates by what can begin earlier (open or unknown first), then by what can end earlier (open last). */
export function compareSpans(a: Bounds, b: Bounds): number {
  return (
    compare(a.earliest?.getTime() ?? -Infinity, b.earliest?.getTime() ?? -Infinity) ||
    compare(a.latest?.getTime() ?? Infinity, b.latest?.getTime() ?? Infinity)
  );
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
