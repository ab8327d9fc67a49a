import type { ImpreciseDate } from "./parse";

/** A total order: by earliest (open or unknown first), then latest (open or unknown last), then the text. */
export function compareDates(a: ImpreciseDate, b: ImpreciseDate): number {
  return (
    compare(a.earliest?.getTime() ?? -Infinity, b.earliest?.getTime() ?? -Infinity) ||
    compare(a.latest?.getTime() ?? Infinity, b.latest?.getTime() ?? Infinity) ||
    compare(a.edtf, b.edtf)
  );
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
