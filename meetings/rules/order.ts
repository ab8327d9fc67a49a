import { edgesOf } from "@/lib/dates";
import type { RecordedDate } from "./facts";

/** Whatever took effect on somebody's account, to be put in order. */
export interface Dated {
  effective: RecordedDate;
  reported: RecordedDate | null;
  accordingToId: string | null;
  seq: number;
}

/** When a change can be known to have come about. Days are "YYYY-MM-DD"; "" where nothing is known of one. */
export interface Moment {
  /** The last day by which it had taken effect, never after the day of its report. */
  by: string;
  /** The first day on which it can have taken effect. */
  from: string;
  /** The day of its report. */
  reported: string | null;
  /** By when it had taken effect and by when it was reported, where a time of day is given for either. */
  clock: { effect: number; report: number } | null;
}

/** The days and times of a change in a time zone (IANA). */
export function momentOf(
  { effective, reported }: Pick<Dated, "effective" | "reported">,
  zone: string,
): Moment {
  const { first, last } = edgesOf(effective, zone);
  const report = reported && edgesOf(reported, zone);
  // An open end decides nothing: such a change is known for its report's day, failing that for its first.
  const effect = last ?? (report?.last ? null : first);
  // What is undefined sorts last.
  const by = [effect?.day, report?.last?.day].sort()[0] ?? "";
  const effectClock = effect?.day === by ? effect.clock?.getTime() : undefined;
  const reportClock = report?.last?.clock?.getTime();
  const clock = Math.min(effectClock ?? Infinity, reportClock ?? Infinity);
  return {
    by,
    from: first?.day ?? "",
    reported: (report?.last ?? report?.first)?.day ?? null,
    clock: clock === Infinity ? null : { effect: clock, report: reportClock ?? clock },
  };
}

/**
 * The time zone (IANA) by whose clock something is of its day: that which the meetings it is about have in common; null,
 * and its days are those of UTC, where they have none.
 * @param timeZones of these meetings.
 */
export function commonZone(timeZones: readonly (string | null)[]): string | null {
  const [zone = null, ...others] = new Set(timeZones);
  return others.length === 0 ? zone : null;
}

/**
 * Changes in the order in which they can be known to have come about, the same whatever order they come in: by the
 * last day by which each had taken effect, the day of its report (without one, that same day), the first day on which
 * it can have taken effect, its time of day, and recording. A change without a time of day stands after those of its
 * account and day that were recorded before it: it takes the latest time of these for its own.
 * @param timeZone IANA; whose days times of day fall on, of all or of each. Null: UTC.
 */
export function inOrder<T extends Dated>(
  changes: readonly T[],
  timeZone: string | null | ((change: T) => string | null),
): T[] {
  const zoneOf = typeof timeZone === "function" ? timeZone : () => timeZone;
  const latest = new Map<string, readonly number[]>();
  return changes
    .toSorted((one, other) => one.seq - other.seq)
    .map((change) => {
      const { by, from, reported, clock } = momentOf(change, zoneOf(change) ?? "UTC");
      const days = [by, reported ?? by, from];
      const group = `${change.accordingToId} ${days.join()}`;
      const before = latest.get(group) ?? [-Infinity, -Infinity];
      const times = clock ? [clock.effect, clock.report] : before;
      latest.set(group, compare(before, times) > 0 ? before : times);
      return { change, keys: [...days, ...times, change.seq] };
    })
    .sort((one, other) => compare(one.keys, other.keys))
    .map(({ change }) => change);
}

/** Lists of one length whose members correspond, by the first that differs. */
function compare<T extends string | number>(one: readonly T[], other: readonly T[]): number {
  for (const [index, left] of one.entries()) {
    const right = other[index];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
