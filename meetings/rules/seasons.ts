import { hemisphereOf, seasonsIn } from "@/lib/dates";
import type { Status } from "@/meetings/vocabulary";
import type { StatusChangeFacts } from "./facts";
import type { Account } from "./series";

/** What takes effect where the meeting is; whatever else is decided or said may be decided anywhere. */
const there: readonly Status[] = ["under_way", "suspended", "held"];

/**
 * An account with the seasons of the meeting's dates counted where it is to be: by the country that the change names,
 * that the meeting had, or that is named later without its having moved; where the account has none, by the meeting's
 * time zone (IANA). Where neither tells, a season can be that of either hemisphere.
 */
export function inItsSeasons(account: Account, timeZone: string | null): StatusChangeFacts[] {
  const countries = countriesOf(account);
  return account.map((change, index) => {
    const hemisphere = hemisphereOf({ country: countries[index] ?? null, timeZone });
    const scheduled = change.scheduled && seasonsIn(change.scheduled, hemisphere);
    const effective = there.includes(change.status)
      ? seasonsIn(change.effective, hemisphere)
      : change.effective;
    return { ...change, effective, ...(scheduled !== undefined && { scheduled }) };
  });
}

/** The country at each change, where there is one: that it has by then, or else the next one named. */
function countriesOf(account: Account): (string | null)[] {
  const later: (string | null)[] = [];
  let next: string | null = null;
  for (const { status, place } of account.toReversed()) {
    later.push(next);
    next = status === "relocated" ? null : place?.country || next;
  }
  later.reverse();
  let setting: StatusChangeFacts | undefined;
  return account.map((change, index) => {
    if (change.place !== undefined) setting = change;
    // A move to a place that is not told.
    else if (change.status === "relocated" && setting?.status !== "relocated") setting = undefined;
    return setting?.place?.country || (later[index] ?? null);
  });
}
