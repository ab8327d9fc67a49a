import { hemisphereOf, seasonsIn } from "@/lib/dates";
import type { Status } from "@/meetings/vocabulary";
import type { StatusChangeFacts } from "./facts";
import { placeOf } from "./schedule";
import type { Account } from "./series";

/** What takes effect where the meeting is; whatever else is decided or said may be decided anywhere. */
const there: readonly Status[] = ["under_way", "suspended", "held"];

/**
 * An account with the seasons of the meeting's dates counted where it is to be: by the country that the change names,
 * that the meeting had, or that is named later without its having moved; where the account has none, by the meeting's
 * time zone (IANA). Where neither tells, a season can be that of either hemisphere.
 */
export function inItsSeasons(account: Account, timeZone: string | null): StatusChangeFacts[] {
  return account.map((change, index) => {
    const hemisphere = hemisphereOf({ country: countryAt(account, index), timeZone });
    const scheduled = change.scheduled && seasonsIn(change.scheduled, hemisphere);
    const effective = there.includes(change.status)
      ? seasonsIn(change.effective, hemisphere)
      : change.effective;
    return { ...change, effective, ...(scheduled !== undefined && { scheduled }) };
  });
}

function countryAt(account: Account, index: number): string | null {
  const country = placeOf(account.slice(0, index + 1))?.country;
  if (country) return country;
  const later = account.slice(index + 1);
  const moved = later.findIndex(({ status }) => status === "relocated");
  const stayed = moved === -1 ? later : later.slice(0, moved);
  return stayed.map(({ place }) => place?.country).find(Boolean) ?? null;
}
