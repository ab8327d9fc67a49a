import type { Place, RecordedDate, StatusChangeFacts } from "./facts";
import { areRivalPlaces, isWithin } from "./same";

/** Everything here reads the changes of one account, in order. */
export type Account = readonly StatusChangeFacts[];

/** What a change says of the date; undefined: nothing. A postponement without a new date takes it away. */
export function dateSetBy({ status, scheduled, scheduledInWords }: StatusChangeFacts) {
  return scheduled === undefined && status === "postponed" && !scheduledInWords ? null : scheduled;
}

/**
 * An account cut where its status changes, or its date or place: each series says one thing, however often. A date
 * that only makes the one before it more precise is no other.
 */
export function seriesOf(account: Account, zone: string): StatusChangeFacts[][] {
  const series: StatusChangeFacts[][] = [];
  for (const change of account) {
    const current = series.at(-1);
    if (current && goesOn(current, change, zone)) current.push(change);
    else series.push([change]);
  }
  return series;
}

function goesOn(series: Account, change: StatusChangeFacts, zone: string): boolean {
  return (
    series[0]?.status === change.status &&
    isSameDate(lastDefined(series.map(dateSetBy)), dateSetBy(change), zone) &&
    isSamePlace(lastDefined(series.map(({ place }) => place)), change.place)
  );
}

export function lastDefined<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.findLast((value) => value !== undefined);
}

function isSameDate(
  before: RecordedDate | null | undefined,
  date: RecordedDate | null | undefined,
  zone: string,
): boolean {
  if (before === undefined || date === undefined) return true;
  return before && date ? isWithin(date, before, zone) : before === date;
}

function isSamePlace(before: Place | null | undefined, place: Place | null | undefined): boolean {
  return before === undefined || place === undefined || !areRivalPlaces(before, place);
}
