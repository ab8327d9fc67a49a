import type { Choice } from "@/components/desk/choosing/choices";
import type { AttendanceStart } from "@/components/desk/claims/attendance-form";
import type { StatementStart } from "@/components/desk/claims/statement-form";
import type { StatusChangeStart } from "@/components/desk/claims/status-change-form";
import type { CarriedOver, Mark, NameInText, Passage, WorkbenchSource } from "./model";
import { overlap } from "./model";
import { attendanceIn, dayIn, quotedIn, spokenAt, statusIn } from "./words";

/** What is known of a text besides its words. */
export interface Known {
  source: WorkbenchSource;
  names: readonly NameInText[];
  marks: readonly Mark[];
  carried: CarriedOver;
}

/** What a form starts with, and which of its fields that was guessed for. */
export interface Guess<Start> {
  start: Partial<Start>;
  meeting: Choice | null;
  via: readonly Choice[];
  guessed: ReadonlySet<string>;
}

export function guessStatusChange(known: Known, passage: Passage): Guess<StatusChangeStart> {
  const words = wordsOf(known, passage);
  const mark = markAt(known, passage, "status_change");
  const found = statusIn(words);
  const status = mark?.status ?? found?.word;
  const statusAsWorded = mark?.statusWorded ?? (found?.word === status ? found?.asWorded : undefined);
  const isAhead = status === "scheduled" || status === "rescheduled" || status === "planned";
  const scheduled = datedBy(mark, "scheduled") ?? (isAhead && !mark?.date ? dayIn(words) : null);
  const effective = datedBy(mark, "effective") ?? dayOf(known);
  return guess<StatusChangeStart>(known, mark, {
    ...(status && { status }),
    ...(statusAsWorded && { statusAsWorded }),
    ...(effective && { effective }),
    ...(mark?.speaker && { accordingTo: mark.speaker }),
    ...(scheduled && { scheduled }),
  });
}

export function guessAttendance(known: Known, passage: Passage): Guess<AttendanceStart> {
  const words = wordsOf(known, passage);
  const mark = markAt(known, passage, "attendance");
  const change = mark?.change ?? attendanceIn(words);
  const named = namesIn(known, passage);
  const isInvited = change === "invited" || change === "disinvited";
  const actor = mark?.actor ?? (isInvited ? named.at(-1) : named[0])?.actor;
  const effective = datedBy(mark, "effective") ?? dayOf(known);
  return guess<AttendanceStart>(known, mark, {
    ...(actor && { actor }),
    ...(change && { change }),
    ...(effective && { effective }),
    ...(mark?.speaker && { accordingTo: mark.speaker }),
  });
}

export function guessStatement(known: Known, passage: Passage): Guess<StatementStart> {
  const words = wordsOf(known, passage);
  const mark = markAt(known, passage, "statement");
  const quoted = quotedIn(words);
  const speaker = mark?.speaker ?? speakerOf(known, passage);
  const said = datedBy(mark, "said") ?? (speaker && !mark?.date ? dayIn(words) : null);
  const { language } = known.source;
  const isForeign = language !== null && !language.startsWith("en");
  const text = quoted ?? words;
  const meeting = mark?.meeting ?? known.carried.meeting;
  return guess<StatementStart>(known, mark, {
    form: mark?.form ?? (quoted ? "quote" : "paraphrase"),
    ...(isForeign ? { originalText: text, language } : { text }),
    ...(speaker && { speaker }),
    ...(mark?.addressee && { addressee: mark.addressee }),
    ...(said && { said }),
    ...(meeting && { meetings: [meeting] }),
  });
}

function guess<Start>(known: Known, mark: Mark | undefined, start: Partial<Start>): Guess<Start> {
  const via = mark?.via ?? known.carried.via;
  const meeting = mark?.meeting ?? known.carried.meeting;
  const names = [
    ...Object.keys(start),
    ...(meeting ? ["meeting"] : []),
    ...(via.length > 0 ? ["citations.0.via"] : []),
  ];
  return { start, meeting, via, guessed: new Set(names) };
}

const datedBy = (mark: Mark | undefined, field: "scheduled" | "effective" | "said"): string | null =>
  mark?.date?.of === field ? mark.date.worded : null;

const wordsOf = ({ source }: Known, { start, end }: Passage) => source.text.slice(start, end);

/** The mark of a kind that a passage is about; the one that shares most of it. */
function markAt({ marks }: Known, passage: Passage, kind: Mark["kind"]): Mark | undefined {
  const shared = (mark: Mark) => Math.min(mark.end, passage.end) - Math.max(mark.start, passage.start);
  return marks
    .filter((mark) => mark.kind === kind && overlap(mark, passage))
    .sort((one, other) => shared(other) - shared(one))[0];
}

const namesIn = ({ names }: Known, passage: Passage) => names.filter((name) => overlap(name, passage));

/** Whoever is named nearest to a word for speaking; failing that in the passage; failing that before it in its line. */
function speakerOf(known: Known, passage: Passage): Choice | null {
  const { source, names } = known;
  const within = namesIn(known, passage);
  const spoken = spokenAt(wordsOf(known, passage)).map((at) => passage.start + at);
  const distance = (name: NameInText) =>
    Math.min(...spoken.map((at) => (name.end <= at ? at - name.end : name.start - at)));
  const persons = within.filter(({ isPerson }) => isPerson);
  const [nearest] = spoken.length > 0 ? within.toSorted((one, other) => distance(one) - distance(other)) : [];
  const line = source.text.lastIndexOf("\n", passage.start - 1) + 1;
  const before = names.filter((name) => name.start >= line && name.end <= passage.start && name.isPerson);
  return (nearest ?? persons[0] ?? within[0] ?? before.at(-1))?.actor ?? null;
}

/** By the day on which the source came out, where one is known: what it reports had come about by then. */
function dayOf({ source }: Known): string | null {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(source.published ?? "") ?? [];
  return day ? `../${day}` : null;
}
