import { groupBy } from "@/lib/group-by";
import { openStatuses } from "@/meetings/vocabulary";
import { type Course, courseOfAccount } from "./course";
import type { Place, StatusChangeFacts } from "./facts";
import { inOrder, momentOf } from "./order";
import { areRivalDates, areRivalPlaces } from "./same";
import { placeOf, type Schedule, scheduleOf } from "./schedule";
import { inItsSeasons } from "./seasons";
import { type Account, dateSetBy, lastDefined, seriesOf } from "./series";

export interface DerivedState {
  /**
   * The change that the current status is read from: the last of the record's own account or, where the record has
   * none, of everybody's, if they agree. Null: nothing is published, or accounts differ and none is the record's own.
   */
  current: StatusChangeFacts | null;
  /** What lists show: the current status or, where there is none, the last of the accounts that differ. */
  last: StatusChangeFacts | null;
  /** The changes that say what `last` says, the first of which tells since when. */
  run: StatusChangeFacts[];
  /** Every account cut where it says something else: a denial of one change is one of its whole series. */
  series: StatusChangeFacts[][];
  accountsDiffer: boolean;
  /** Everybody's last change that says something else, latest first; without a current status, everybody's last. */
  differing: StatusChangeFacts[];
  /** By the account of `last`: of the meeting where there is a current status, else of that account alone. */
  schedule: Schedule;
  /** By that account too. Undefined: nobody has said; null: known to be none. */
  place: Place | null | undefined;
  /** The same by each account, by whose it is; null: the record's own. */
  accounts: ReadonlyMap<string | null, Pick<DerivedState, "run" | "schedule" | "place">>;
  /** Where there is no current status nothing is told of a course: it is read within one account. */
  course: Course;
  /** That account expects it, and no account that counts has an outcome: a date that passes makes it overdue. */
  awaitsOutcome: boolean;
}

const noCourse: Course = { onAgain: null, earlierDates: [], plannedDates: [], lostPlace: null };

/**
 * What a meeting's published, unretracted status changes say of it, in any order they come in.
 * @param timeZone the meeting's (IANA), whose days times of day fall on. Null: UTC.
 */
export function deriveState(changes: readonly StatusChangeFacts[], timeZone: string | null): DerivedState {
  const zone = timeZone ?? "UTC";
  const ordered = inOrder(changes, zone);
  const accounts = new Map(
    [...groupBy(ordered, ({ accordingToId }) => accordingToId)].map(([whose, account]) => [
      whose,
      toldBy(inItsSeasons(account, timeZone), zone),
    ]),
  );
  const whose = accounts.has(null) ? null : ordered.at(-1)?.accordingToId;
  const ours = (whose !== undefined && accounts.get(whose)) || toldBy([], zone);
  const { account, run, schedule, place } = ours;
  const last = account.at(-1) ?? null;
  const all = [...accounts.values()];
  const lasts = all.flatMap((one) => one.account.at(-1) ?? []);
  const isAgreed = accounts.has(null) || lasts.every(({ status }) => status === last?.status);
  const contradicting = isAgreed
    ? all
        .filter((one) => one !== ours && contradicts(one, ours, zone))
        .flatMap((one) => one.account.at(-1) ?? [])
    : lasts;
  const differing = inOrder(contradicting, zone).reverse();
  return {
    current: isAgreed ? last : null,
    last,
    run,
    series: all.flatMap(({ series }) => series),
    accountsDiffer: differing.length > 0,
    differing,
    schedule,
    place,
    accounts: new Map(
      [...accounts].map(([of, one]) => [of, { run: one.run, schedule: one.schedule, place: one.place }]),
    ),
    course: isAgreed ? courseOfAccount(account, schedule.date ?? null, zone) : noCourse,
    awaitsOutcome: last !== null && [last, ...differing].every(({ status }) => openStatuses.includes(status)),
  };
}

/** What an account says, read once: whatever compares accounts asks for it. */
interface Told extends Pick<DerivedState, "run" | "series" | "schedule" | "place"> {
  account: Account;
}

function toldBy(account: Account, zone: string): Told {
  const series = seriesOf(account, zone);
  return {
    account,
    series,
    run: series.at(-1) ?? [],
    schedule: scheduleOf(account, zone),
    place: placeOf(account),
  };
}

/** Whether somebody's last word is another than the record's, and not one that the run has overtaken. */
function contradicts(theirs: Told, ours: Told, zone: string): boolean {
  const [word, first] = [theirs.account.at(-1), ours.run[0]];
  if (!word || !first || isOvertaken(word, first, zone)) return false;
  if (word.status !== first.status) return true;
  const theirDate = word.status === "held" ? theirs.schedule.date : lastDefined(theirs.run.map(dateSetBy));
  const theirPlace = lastDefined(theirs.run.map(({ place }) => place));
  const [ourDate, ourPlace] = [ours.schedule.date, ours.place];
  return (
    (theirDate !== undefined && ourDate !== undefined && areRivalDates(theirDate, ourDate, zone)) ||
    (theirPlace !== undefined && ourPlace !== undefined && areRivalPlaces(theirPlace, ourPlace))
  );
}

/** Whether a change is known to be earlier than another; on one day it is not, but by report or by time of day. */
function isOvertaken(change: StatusChangeFacts, other: StatusChangeFacts, zone: string): boolean {
  const [one, two] = [momentOf(change, zone), momentOf(other, zone)];
  const day = two.from || two.by;
  if (one.by !== day) return one.by < day;
  if (one.reported && two.reported && one.reported !== two.reported) return one.reported < two.reported;
  return one.clock !== null && two.clock !== null && one.clock.effect < two.clock.effect;
}
