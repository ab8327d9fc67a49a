import { calendarDate, compareSpans, dayIn } from "@/lib/dates";
import { openStatuses, type Status } from "@/meetings/vocabulary";
import type { Place, RecordedDate, StatusChangeFacts } from "./facts";

export interface MeetingState {
  /** The change the current status is read from; null while nothing is published. */
  current: StatusChangeFacts | null;
  /** Somebody's latest account has another status than the record's. */
  accountsDiffer: boolean;
  /** The latest account of everyone who has one that differs, newest first. */
  differing: StatusChangeFacts[];
  /** Undefined: nobody has said; null: known to be none. */
  scheduled: RecordedDate | null | undefined;
  place: Place | null | undefined;
  /** Every latest account still expects the meeting, so a date that passes makes it overdue. */
  awaitsOutcome: boolean;
}

/**
 * Orders status changes by effective date, then report date, then order of recording. Of two dates the one that
 * can begin later is later, then the one that can end later; a report without a date is the earlier one.
 */
function compareStatusChanges(one: StatusChangeFacts, other: StatusChangeFacts): number {
  return (
    compareSpans(one.effective, other.effective) ||
    compareReports(one.reported, other.reported) ||
    one.seq - other.seq
  );
}

function compareReports(one: RecordedDate | null, other: RecordedDate | null): number {
  if (!one || !other) return Number(one !== null) - Number(other !== null);
  return compareSpans(one, other);
}

/**
 * What a meeting's published, unretracted status changes say of it, in any order. The current status is the latest
 * of the record's own account; where the record has none, the latest of anyone's. Schedule and place are read
 * likewise, each from the latest change that sets it.
 */
export function deriveMeeting(changes: readonly StatusChangeFacts[]): MeetingState {
  const ordered = changes.toSorted(compareStatusChanges);
  const own = ordered.filter((change) => change.accordingToId === null);
  const heeded = own.length > 0 ? own : ordered;
  const current = heeded.at(-1) ?? null;

  const latestAccounts = new Map<string, StatusChangeFacts>();
  for (const change of ordered) {
    if (change.accordingToId !== null) latestAccounts.set(change.accordingToId, change);
  }
  const differing = [...latestAccounts.values()]
    .filter((account) => current && account.status !== current.status)
    .toSorted((one, other) => compareStatusChanges(other, one));
  const everyLatest = current ? [current, ...latestAccounts.values()] : [];

  return {
    current,
    accountsDiffer: differing.length > 0,
    differing,
    scheduled: latestSet([...ordered, ...own], "scheduled"),
    place: latestSet([...ordered, ...own], "place"),
    awaitsOutcome: everyLatest.length > 0 && everyLatest.every((one) => openStatuses.includes(one.status)),
  };
}

/** From the record's own changes, which stand last in the list; failing those, from anyone's. */
function latestSet<K extends "scheduled" | "place">(ordered: readonly StatusChangeFacts[], what: K) {
  return ordered.findLast((change) => change[what] !== undefined)?.[what];
}

/**
 * Whether the latest possible scheduled date has passed with nobody having logged an outcome.
 * @param now an instant; dates are days in the meeting's time zone, UTC when it has none.
 */
export function isOverdue(
  meeting: { awaitsOutcome: boolean; scheduledLatest: Date | null },
  now: Date,
  timeZone: string | null,
): boolean {
  if (!meeting.awaitsOutcome || !meeting.scheduledLatest) return false;
  return dayIn(timeZone ?? "UTC", now) > calendarDate(meeting.scheduledLatest);
}

/** What became of a meeting before it came to where it is. It is one meeting throughout. */
export interface MeetingCourse {
  /** It was called off, and is on again since. */
  onAgain: { calledOff: StatusChangeFacts; since: StatusChangeFacts } | null;
  /** The dates it was to be on before the one it is on now, or before it had none any more; the earliest set first. */
  earlierDates: RecordedDate[];
  /** The place it had, where it is known to have none any more while its date stands. */
  lostPlace: Place | null;
}

const off: readonly Status[] = ["cancelled", "declined", "not_held"];
const on: readonly Status[] = [
  "proposed",
  "planned",
  "scheduled",
  "rescheduled",
  "relocated",
  "under_way",
  "held",
];

/**
 * Reads the course of a meeting from its published, unretracted status changes, in any order: from the record's own
 * account, or from anyone's where it has none.
 */
export function courseOf(changes: readonly StatusChangeFacts[]): MeetingCourse {
  const own = changes.filter((change) => change.accordingToId === null);
  const heeded = (own.length > 0 ? own : changes).toSorted(compareStatusChanges);
  return { onAgain: onAgain(heeded), earlierDates: earlierDates(heeded), lostPlace: lostPlace(heeded) };
}

function onAgain(heeded: readonly StatusChangeFacts[]): MeetingCourse["onAgain"] {
  const last = heeded.findLastIndex(({ status }) => off.includes(status));
  const calledOff = heeded[last];
  const since = heeded.slice(last + 1).find(({ status }) => on.includes(status));
  const current = heeded.at(-1);
  return calledOff && since && current && on.includes(current.status) ? { calledOff, since } : null;
}

function earlierDates(heeded: readonly StatusChangeFacts[]): RecordedDate[] {
  const set = heeded.flatMap(({ scheduled }) => (scheduled === undefined ? [] : [scheduled]));
  const now = set.at(-1);
  const different = set.filter((date) => date !== null && date.edtf !== now?.edtf) as RecordedDate[];
  return different.filter((date, index) => different.findIndex((one) => one.edtf === date.edtf) === index);
}

function lostPlace(heeded: readonly StatusChangeFacts[]): Place | null {
  const places = heeded.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const date = heeded.findLast(({ scheduled }) => scheduled !== undefined)?.scheduled;
  return places.at(-1) === null && date ? (places.findLast((place) => place !== null) ?? null) : null;
}
