import { calendarDate, parseEdtf } from "@/lib/dates";
import type { Status } from "@/meetings/vocabulary";
import type { Place, RecordedDate } from "./facts";
import { isWhollyWithin } from "./same";
import { type Account, dateSetBy, lastDefined } from "./series";

/** When a meeting is to be, or was. */
export interface Schedule {
  /** Undefined: nobody has said; null: known to be none. */
  date: RecordedDate | null | undefined;
  /** The source's words where it gives no date. */
  inWords: string | null;
}

/**
 * The date by an account: what its last change that sets one says. Of a meeting that was held, it is what that change
 * sets, else from when it was under way to when it was held, else when it was held; or the planned date, where that
 * lies within.
 */
export function scheduleOf(account: Account, zone: string): Schedule {
  const planned = plan(account.filter(({ status }) => status !== "held"));
  if (account.at(-1)?.status !== "held") return planned;
  const held = heldDate(account);
  const kept = planned.date && held && isWhollyWithin(planned.date, held, zone) ? planned.date : held;
  return { date: kept, inWords: null };
}

/** A move to a day or a place that is not told leaves nothing of the one before. */
function plan(account: Account): Schedule {
  const setting = account.findLastIndex(
    (change) => dateSetBy(change) !== undefined || Boolean(change.scheduledInWords),
  );
  const change = account[setting];
  if (!change || movedSince(account, setting, "rescheduled")) return { date: undefined, inWords: null };
  return { date: dateSetBy(change), inWords: change.scheduledInWords ?? null };
}

/** Whether it was moved after a change; the same move told again at once, without saying where to, is no other. */
function movedSince(account: Account, index: number, move: "rescheduled" | "relocated"): boolean {
  return account.some(({ status }, n) => n > index && status === move && account[n - 1]?.status !== move);
}

/** The place by an account. Undefined: nobody has said; null: known to be none. */
export function placeOf(account: Account): Place | null | undefined {
  const setting = account.findLastIndex(({ place }) => place !== undefined);
  return movedSince(account, setting, "relocated") ? undefined : account[setting]?.place;
}

/** The stretch at the end of an account in which the meeting had begun. */
function begun(account: Account): Account {
  return account.slice(
    account.findLastIndex(({ status }) => !["under_way", "suspended", "held"].includes(status)) + 1,
  );
}

function heldDate(account: Account): RecordedDate | undefined {
  const stretch = begun(account);
  const set = lastDefined(
    stretch.map((change) => (change.status === "held" ? dateSetBy(change) : undefined)),
  );
  const first = (status: Status) => stretch.find((change) => change.status === status)?.effective;
  const [began, ended] = [first("under_way"), first("held")];
  return set ?? (began && ended && fromTo(began, ended)) ?? ended;
}

/** From the beginning of one date to the end of another; undefined where that is none. */
function fromTo(start: RecordedDate, end: RecordedDate): RecordedDate | undefined {
  const [from, to] = [endsOf(start)[0], endsOf(end)[1]];
  const parsed = parseEdtf(from === to ? to : `${from}/${to}`);
  const { earliest } = start;
  return parsed.ok ? { edtf: parsed.date.edtf, earliest, latest: end.latest, asWorded: null } : undefined;
}

/** The texts of both ends; of a list of dates, the days that bound it. */
function endsOf({ edtf, earliest, latest }: RecordedDate): [from: string, to: string] {
  if (/^[[{]/.test(edtf)) return [calendarDate(earliest) || "..", calendarDate(latest) || ".."];
  const [from = "", to = from] = edtf.split("/");
  return [from, to];
}
