import type { Choice } from "@/components/desk/choosing/choices";
import type { AttendanceStart } from "@/components/desk/claims/attendance-form";
import type { StatementStart } from "@/components/desk/claims/statement-form";
import type { StatusChangeStart } from "@/components/desk/claims/status-change-form";
import type { CarriedOver, Mark, WorkbenchSource } from "./model";

/** What a form is to start with: what a passage says, and what goes on from the last claim. */
export interface Told {
  source: WorkbenchSource;
  mark: Mark;
  carried: CarriedOver;
}

/** What a form starts with, and which of its fields that was guessed for. */
export interface Guess<Start> {
  start: Partial<Start>;
  meeting: Choice | null;
  via: readonly Choice[];
  guessed: ReadonlySet<string>;
}

export function guessStatusChange(told: Told): Guess<StatusChangeStart> {
  const { mark } = told;
  const scheduled = datedBy(mark, "scheduled");
  const effective = datedBy(mark, "effective") ?? dayOf(told);
  return guess<StatusChangeStart>(told, {
    ...(mark.status && { status: mark.status }),
    ...(mark.statusWorded && { statusAsWorded: mark.statusWorded }),
    ...(effective && { effective }),
    ...(mark.speaker && { accordingTo: mark.speaker }),
    ...(scheduled && { scheduled }),
  });
}

export function guessAttendance(told: Told): Guess<AttendanceStart> {
  const { mark } = told;
  const effective = datedBy(mark, "effective") ?? dayOf(told);
  return guess<AttendanceStart>(told, {
    ...(mark.actor && { actor: mark.actor }),
    ...(mark.change && { change: mark.change }),
    ...(effective && { effective }),
    ...(mark.speaker && { accordingTo: mark.speaker }),
  });
}

export function guessStatement(told: Told): Guess<StatementStart> {
  const { mark, source, carried } = told;
  const said = datedBy(mark, "said");
  const { language } = source;
  const isForeign = language !== null && !language.startsWith("en");
  const text = mark.quoted ?? source.text.slice(mark.start, mark.end);
  const meeting = mark.meeting ?? carried.meeting;
  return guess<StatementStart>(told, {
    form: mark.form ?? "paraphrase",
    ...(isForeign ? { originalText: text, language } : { text }),
    ...(mark.speaker && { speaker: mark.speaker }),
    ...(mark.addressee && { addressee: mark.addressee }),
    ...(said && { said }),
    ...(meeting && { meetings: [meeting] }),
  });
}

function guess<Start>({ mark, carried }: Told, start: Partial<Start>): Guess<Start> {
  const via = mark.via ?? carried.via;
  const meeting = mark.meeting ?? carried.meeting;
  const names = [
    ...Object.keys(start),
    ...(meeting ? ["meeting"] : []),
    ...(via.length > 0 ? ["citations.0.via"] : []),
  ];
  return { start, meeting, via, guessed: new Set(names) };
}

const datedBy = ({ date }: Mark, field: "scheduled" | "effective" | "said"): string | null =>
  date?.of === field ? date.worded : null;

/** By the day on which the source came out, where one is known: what it reports had come about by then. */
function dayOf({ source }: Told): string | null {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(source.published ?? "") ?? [];
  return day ? `../${day}` : null;
}
