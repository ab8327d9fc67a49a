import { displayDate, displaySince, hemisphereMeant } from "@/lib/dates";
import { type Status, statusLabels } from "@/meetings/vocabulary";
import type { Day, Effect, Word } from "./effect-on-page";
import type { RecordedDate } from "./facts";
import { placeName } from "./place-name";

/** An effect as a sentence. Times of day are in the meeting's time zone (IANA; null: UTC). */
export function effectInWords(effect: Effect, timeZone: string | null): string {
  const where = (date: RecordedDate) => ({ timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  const shown = (day: Day) => (typeof day === "string" ? `“${day}”` : displayDate(day.edtf, where(day)));
  const since = (date: RecordedDate) => displaySince(date.edtf, where(date));
  const word = (said: Word) => `${label(said.status)}, ${since(said.since)}`;
  switch (effect.kind) {
    case "becomes_current":
      return `Becomes the current status: ${label(effect.status)}.`;
    case "stays_current":
      return `Stays the current status: ${label(effect.status)}.`;
    case "becomes_account":
      return `Becomes this account’s last word: ${label(effect.status)}.${beside(effect.isBeside)}`;
    case "stays_account":
      return `Stays this account’s last word: ${label(effect.status)}.${beside(effect.isBeside)}`;
    case "repeats":
      return `Says the same as this account’s last word (${word(effect)}): its sources count with it.`;
    case "stands_behind":
      return `Will stand behind this account’s later word: ${word(effect)}.`;
    case "stands_disputed":
      return "Will stand disputed: something published denies this, or what says the same.";
    case "status_will_be":
      return `The current status will be ${word(effect)}.`;
    case "moves_since":
      return `The status will hold ${since(effect.to)}, no longer ${since(effect.from)}.`;
    case "puts_on_again":
      return `The meeting will read as on again, after ${word(effect.calledOff)}.`;
    case "takes_date_away":
      return `Takes the date away: ${shown(effect.date)}.`;
    case "sets_date":
      return `Sets the date: ${shown(effect.date)}.`;
    case "moves_date":
      return `Moves the date from ${shown(effect.from)} to ${shown(effect.to)}.`;
    case "narrows_date":
      return `Makes the date more precise: ${shown(effect.to)}, so far ${shown(effect.from)}.`;
    case "takes_place_away":
      return `Takes the place away: ${placeName(effect.place)}.`;
    case "sets_place":
      return `Sets the place: ${placeName(effect.place)}.`;
    case "moves_place":
      return `Moves the place from ${placeName(effect.from)} to ${placeName(effect.to)}.`;
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
    case "leaves_nothing":
      return "Leaves the meeting without any status: nothing else is published of it.";
    case "account_will_say":
      return effect.word
        ? `This account’s last word will be ${word(effect.word)}.`
        : "This account will have said nothing of the meeting.";
    case "changes_nothing":
      return effect.current
        ? `Changes nothing of the status: ${word(effect.current)}.`
        : "Changes nothing of the status.";
  }
}

const label = (status: Status) => `“${statusLabels[status].label}”`;

const beside = (isBeside: boolean) => (isBeside ? " The current status is not read from it." : "");
