import { edgesOf } from "@/lib/dates";
import type { Status } from "@/meetings/vocabulary";
import type { Place, RecordedDate, StatusChangeFacts } from "./facts";
import { isInside } from "./same";
import { placeOf } from "./schedule";
import { type Account, dateSetBy } from "./series";

/** What became of a meeting by one account before it came to where it is. It is one meeting throughout. */
export interface Course {
  /** It was called off, and is on again since. */
  onAgain: { calledOff: StatusChangeFacts; since: StatusChangeFacts } | null;
  /** The dates it was moved from, the earliest set first; none once it was held. */
  earlierDates: RecordedDate[];
  /** Of a meeting that was held: the other dates it had been planned for, the earliest set first. */
  plannedDates: RecordedDate[];
  /** The place it had, where it has none any more, or nobody says which, while its date stands. */
  lostPlace: Place | null;
}

const off: readonly Status[] = ["cancelled", "declined", "not_held"];
/** What is only proposed nobody has agreed to. */
const on: readonly Status[] = ["planned", "scheduled", "rescheduled", "relocated", "under_way", "held"];

/**
 * @param date what the account says of the date; null: it has none.
 * @param zone IANA.
 */
export function courseOfAccount(account: Account, date: RecordedDate | null, zone: string): Course {
  const others = otherDates(account, date, zone);
  const wasHeld = account.at(-1)?.status === "held";
  return {
    onAgain: onAgain(account),
    earlierDates: wasHeld ? [] : others,
    plannedDates: wasHeld ? others : [],
    lostPlace: date && !placeOf(account) ? (account.findLast(({ place }) => place)?.place ?? null) : null,
  };
}

function onAgain(account: Account): Course["onAgain"] {
  const last = account.findLastIndex(({ status }) => off.includes(status));
  const calledOff = account[last];
  const since = account.slice(last + 1).find(({ status }) => on.includes(status));
  const current = account.at(-1);
  return calledOff && since && current && on.includes(current.status) ? { calledOff, since } : null;
}

/** Each date that was set, unless a later one, or the date as it is, only says it more precisely. */
function otherDates(account: Account, now: RecordedDate | null, zone: string): RecordedDate[] {
  const set = account.flatMap((change) => (change.status === "held" ? [] : (dateSetBy(change) ?? [])));
  const later = now ? [edgesOf(now, zone)] : [];
  const others: RecordedDate[] = [];
  // Very many changes set few dates: the same one again is not compared with all that are set later.
  const seen = new Set<string>();
  for (const date of set.toReversed()) {
    const name = `${date.edtf} ${date.earliest?.getTime()} ${date.latest?.getTime()}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const edges = edgesOf(date, zone);
    if (!later.some((one) => isInside(one, edges))) others.push(date);
    later.push(edges);
  }
  return others.reverse();
}
