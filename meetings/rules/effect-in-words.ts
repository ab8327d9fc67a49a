import { displayDate, displaySince, hemisphereMeant } from "@/lib/dates";
import { type Status, statusLabels } from "@/meetings/vocabulary";
import type { Effect } from "./effects";
import type { RecordedDate } from "./facts";

/** An effect as a sentence. Times of day are in the meeting's time zone (IANA; null: UTC). */
export function effectInWords(effect: Effect, timeZone: string | null): string {
  const where = (date: RecordedDate) => ({ timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  const shown = (date: RecordedDate) => displayDate(date.edtf, where(date));
  const since = (date: RecordedDate) => displaySince(date.edtf, where(date));
  switch (effect.kind) {
    case "becomes_current":
      return `Becomes the current status: ${label(effect.status)}.`;
    case "becomes_account":
      return `Becomes this account’s last word: ${label(effect.status)}. The current status is not read from it.`;
    case "repeats":
      return `Says again what this account says (${label(effect.status)}, ${since(effect.since)}) and adds its sources to that.`;
    case "stands_behind":
      return `Will stand behind this account’s later word: ${label(effect.status)}, ${since(effect.effective)}.`;
    case "puts_on_again":
      return `Puts the meeting on again, after ${label(effect.calledOff.status)}, ${since(effect.calledOff.effective)}.`;
    case "takes_date_away":
      return `Takes the date away: ${shown(effect.date)}.`;
    case "moves_date":
      return `Moves the date from ${shown(effect.from)} to ${shown(effect.to)}.`;
    case "rescheduled_without_date":
      return "Rescheduled, but no new date.";
    case "relocated_without_place":
      return "Relocated, but no place.";
    case "accounts_will_differ":
      return "Accounts will differ.";
    case "accounts_will_agree":
      return "Accounts will no longer differ.";
    case "leaves_no_status":
      return "Leaves the meeting without a status of its own: accounts will differ, and none is the record’s.";
  }
}

const label = (status: Status) => `“${statusLabels[status].label}”`;
