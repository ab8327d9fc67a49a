import type { Status } from "@/meetings/vocabulary";
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
  let said: Said | undefined;
  for (const change of account) {
    const says: Said = { status: change.status, date: dateSetBy(change), place: change.place };
    if (said && goesOn(said, says, zone)) {
      series.at(-1)?.push(change);
      // What a change says nothing of stands as it was said last.
      const { date = said.date, place = said.place } = says;
      said = { status: said.status, date, place };
    } else {
      series.push([change]);
      said = says;
    }
  }
  return series;
}

/** What a series says so far, or one change. */
interface Said {
  status: Status;
  date: RecordedDate | null | undefined;
  place: Place | null | undefined;
}

function goesOn(said: Said, says: Said, zone: string): boolean {
  return (
    said.status === says.status &&
    isSameDate(said.date, says.date, zone) &&
    isSamePlace(said.place, says.place)
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
