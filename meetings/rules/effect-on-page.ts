import type { Status } from "@/meetings/vocabulary";
import type { Place, RecordedDate, StatusChangeFacts } from "./facts";
import { areRivalPlaces, isWithin } from "./same";
import type { DerivedState } from "./state";

/** A date, or the source's words where it gives none. */
export type Day = RecordedDate | string;

/** A status with the day since which it holds. */
export interface Word {
  status: Status;
  since: RecordedDate;
}

/** Something that publishing, correcting or retracting a status change does to what a meeting's page says. */
export type Effect =
  | { kind: "becomes_current" | "stays_current"; status: Status }
  /** The last word of somebody. `isBeside`: the page has a current status, which is read from another account. */
  | { kind: "becomes_account" | "stays_account"; status: Status; isBeside: boolean }
  /** It says the same as the last word of its account, since the day given. */
  | ({ kind: "repeats" } & Word)
  /** A later word of its account remains the last. */
  | ({ kind: "stands_behind" } & Word)
  /** What it says, or what says the same, is denied. */
  | { kind: "stands_disputed" }
  /** A status that is read from another change. */
  | ({ kind: "status_will_be" } & Word)
  | { kind: "moves_since"; from: RecordedDate; to: RecordedDate }
  | { kind: "puts_on_again"; calledOff: Word }
  | { kind: "takes_date_away"; date: Day }
  | { kind: "sets_date"; date: Day }
  | { kind: "moves_date" | "narrows_date"; from: Day; to: Day }
  | { kind: "takes_place_away" | "sets_place"; place: Place }
  | { kind: "moves_place"; from: Place; to: Place }
  | { kind: "rescheduled_without_date" | "relocated_without_place" }
  | { kind: "accounts_will_differ" | "accounts_will_agree" | "leaves_no_status" | "leaves_nothing" }
  /** What somebody's last word will be; null: they will have said nothing. */
  | { kind: "account_will_say"; word: Word | null }
  | { kind: "changes_nothing"; current: Word | null };

interface At {
  /** The meeting's (IANA). Null: UTC. */
  timeZone: string | null;
  /** Whether it is told already which change the status is read from. */
  told: boolean;
}

/** What a page says otherwise than before: its status, date, place, and whether accounts differ. */
export function effectOnPage(before: DerivedState, after: DerivedState, { timeZone, told }: At): Effect[] {
  return [
    ...onStatus(before, after, told),
    ...onCourse(before, after),
    ...(after.current ? [...onDate(before, after, timeZone ?? "UTC"), ...onPlace(before, after)] : []),
    ...onAccounts(before, after),
  ];
}

function onStatus(before: DerivedState, after: DerivedState, told: boolean): Effect[] {
  const [[was], [is]] = [before.run, after.run];
  if (!after.current || !is) return [];
  if (before.current?.status !== is.status)
    return told ? [] : [{ kind: "status_will_be", status: is.status, since: is.effective }];
  const isSame = !was || was.effective.edtf === is.effective.edtf;
  return isSame || (told && after.run.length === 1 && was.claimId !== is.claimId)
    ? []
    : [{ kind: "moves_since", from: was.effective, to: is.effective }];
}

function onCourse(before: DerivedState, after: DerivedState): Effect[] {
  const { onAgain } = after.course;
  if (!onAgain || before.course.onAgain) return [];
  return [{ kind: "puts_on_again", calledOff: wordOf(onAgain.calledOff) }];
}

/** What a change says, and since when. */
export const wordOf = ({ status, effective }: StatusChangeFacts): Word => ({ status, since: effective });

/** Where accounts differ and none is the record's, a page has no date and no place of its own. */
const dayOf = ({ current, schedule: { date, inWords } }: DerivedState): Day | null =>
  current && (date ?? inWords);

function onDate(before: DerivedState, after: DerivedState, zone: string): Effect[] {
  const [from, to] = [dayOf(before), dayOf(after)];
  if (!from) return to ? [{ kind: "sets_date", date: to }] : [];
  if (!to) return [{ kind: "takes_date_away", date: from }];
  if (textOf(from) === textOf(to)) return [];
  const isNarrower = typeof from !== "string" && typeof to !== "string" && isWithin(to, from, zone);
  return [{ kind: isNarrower ? "narrows_date" : "moves_date", from, to }];
}

const textOf = (day: Day) => (typeof day === "string" ? day : day.edtf);

function onPlace(before: DerivedState, { place: to }: DerivedState): Effect[] {
  const from = before.current && before.place;
  if (!from) return to ? [{ kind: "sets_place", place: to }] : [];
  if (!to) return [{ kind: "takes_place_away", place: from }];
  return areRivalPlaces(from, to) ? [{ kind: "moves_place", from, to }] : [];
}

function onAccounts(before: DerivedState, after: DerivedState): Effect[] {
  if (before.current && !after.current) return [{ kind: "leaves_no_status" }];
  if (before.accountsDiffer === after.accountsDiffer) return [];
  return [{ kind: after.accountsDiffer ? "accounts_will_differ" : "accounts_will_agree" }];
}
