import type { Status } from "@/meetings/vocabulary";
import type { Passage, Span, WordedDate } from "@/passages/vocabulary";
import { type Attending, attendingIn } from "./attending";
import { datesIn } from "./dates";
import { meetingMeant } from "./meetings";
import { partsInPassing } from "./passing";
import { quotedIn } from "./quotes";
import type { Marked, Part, Reading } from "./reading";
import { type StatusFound, statusIn } from "./statuses";
import { afterPart, isOutlet, isUnnamed, type SoFar, type Tellers, tellersOf } from "./tellers";

/** The passages of a text that look like facts, in order. */
export function markedParts(reading: Reading): Marked[] {
  const { parts, known } = reading;
  const marked: Marked[] = [];
  let soFar: SoFar = { person: null, group: null };
  let meeting: string | undefined;
  for (const part of parts) {
    const tellers = tellersOf(part, soFar);
    if (pointsBack(part)) {
      haveFrom(marked, part, tellers);
      continue;
    }
    const passage = passageOf(part, tellers, reading, meeting, marked);
    if (passage) marked.push(passage);
    meeting = meetingOf(part, reading) ?? meeting;
    soFar = afterPart(part, tellers, soFar, known.names);
  }
  return [...marked, ...partsInPassing(reading, marked)].map((one) => withoutPublisher(one, known.publisher));
}

const pointing =
  /^(?:this|that|it|these|the|news|was|were|is|has|been|as|first|earlier|also|about|про|це|цього|першим)$/u;

/** “This was reported by CNN”: nothing but whom all before has been had from. */
function pointsBack({ tokens, attributions }: Part): boolean {
  if (attributions.length === 0) return false;
  const others = tokens.filter(
    ({ pos }, at) => pos !== "PUNCT" && !attributions.some(({ from, to }) => at >= from && at < to),
  );
  if (attributions.some(({ how }) => how === "no_comment" || (how === "says" && others.length === 0)))
    return false;
  return others.length <= 5 && others.every(({ word }) => pointing.test(word));
}

/** Whom the passages of the line before, or of this one, are had from. */
function haveFrom(marked: Marked[], { line }: Part, { via, speaker }: Tellers): void {
  const last = marked.at(-1);
  if (!last || line - last.line > 2) return;
  const from = speaker ? [...via, speaker.who] : via;
  for (const one of marked) if (one.line === last.line && !one.via) one.via = from;
}

export function meetingOf(part: Part, { meetings }: Reading): string | undefined {
  const actors = new Set(part.tokens.flatMap(({ mention }) => (mention ? [mention.actorId] : [])));
  return meetingMeant({ text: part.text, actors }, meetings)?.id;
}

const saysWhich =
  /(?<!\p{L})(?:the|this|these|those|that) (?:\p{L}+ ){0,2}?(?:talks|negotiations|meeting|summit|call|visit|trip|conference|consultations|round|signing|invitation)(?!\p{L})|зустріч|переговори|саміт|візит/iu;

function passageOf(
  part: Part,
  tellers: Tellers,
  reading: Reading,
  last: string | undefined,
  before: readonly Marked[],
): Marked | null {
  const base = baseOf(part, reading, last);
  const found = changeIn(part, tellers);
  const attending = attendanceIn(part, tellers, reading);
  if (attending && !found) return attendance(base, attending, part, tellers, reading);
  if (found && part.isSentence) return statusChange(base, found, part, tellers, reading);
  if (tellers.speaker && tellers.by) return statement(base, part, tellers, reading);
  return goesOn(part, reading, base, before.at(-1));
}

export type Base = Pick<Marked, "start" | "end" | "line" | "by" | "meeting">;

/** Where a part stands and which meeting it means, itself or by pointing to the last that was meant. */
export function baseOf(part: Part, reading: Reading, last: string | undefined): Base {
  const meeting = meetingOf(part, reading) ?? (saysWhich.test(part.text) ? last : undefined);
  return { ...spanOf(part, reading), line: part.line, by: "rules", ...(meeting ? { meeting } : {}) };
}

/** What a part says has become of a meeting; nothing where it is denied, or nobody says anything. */
export const changeIn = ({ text }: Part, { by }: Tellers): StatusFound | null =>
  by?.denies || by?.how === "no_comment" ? null : statusIn(text);

const attendanceIn = (part: Part, { by }: Tellers, { known }: Reading): Attending | null =>
  by?.how === "no_comment" ? null : attendingIn(part, known.names);

export function attendance(
  base: Base,
  attending: Partial<Attending>,
  part: Part,
  tellers: Tellers,
  reading: Reading,
): Marked {
  const date = dateOf(part, reading, "effective", null);
  return { ...base, kind: "attendance", ...attending, ...accountOf(tellers), ...(date ? { date } : {}) };
}

export function statusChange(
  base: Base,
  found: StatusFound | null,
  part: Part,
  tellers: Tellers,
  reading: Reading,
): Marked {
  const date = dateOf(part, reading, !found || isAhead(found.status) ? "scheduled" : "effective", found);
  return {
    ...base,
    kind: "status_change",
    ...(found ? { status: found.status, statusWorded: found.worded } : {}),
    ...accountOf(tellers),
    ...(date ? { date } : {}),
  };
}

export function statement(
  base: Base,
  part: Part,
  { speaker, addressee, via, by }: Tellers,
  reading: Reading,
): Marked {
  const date = dateOf(part, reading, "said", null, by?.to);
  return {
    ...base,
    kind: "statement",
    ...(speaker ? { speaker: speaker.who } : {}),
    ...formOf(base, reading, by?.how === "no_comment"),
    ...(addressee ? { addressee } : {}),
    ...(via.length > 0 ? { via } : {}),
    ...(date ? { date } : {}),
  };
}

/** Whether somebody is quoted in a part of a text, and the words that are. */
export function formOf(
  at: Span,
  { text, quotes }: Pick<Reading, "text" | "quotes">,
  isSilent = false,
): Pick<Passage, "form" | "quoted"> {
  if (isSilent) return { form: "no_comment" };
  const quoted = quotedIn(text, at, quotes);
  const isQuoted =
    quoted !== null ||
    quotes.some(({ start, end, words }) => start >= at.start && end <= at.end && words > 1);
  return { form: isQuoted ? "quote" : "paraphrase", ...(quoted ? { quoted } : {}) };
}

/** Whose account of a status it is, and whom it is had from: outlets pass on, everybody else says so themselves. */
function accountOf({ speaker, via }: Tellers): Pick<Passage, "speaker" | "via"> {
  if (!speaker) return via.length > 0 ? { via } : {};
  if (isOutlet(speaker)) return { via: [speaker.who, ...via] };
  const chain = isUnnamed(speaker) ? [...via, speaker.who] : via;
  return { speaker: speaker.who, ...(chain.length > 0 ? { via: chain } : {}) };
}

const ahead: ReadonlySet<Status> = new Set([
  "proposed",
  "planned",
  "scheduled",
  "in_doubt",
  "rescheduled",
  "relocated",
]);
const isAhead = (status: Status) => ahead.has(status);

/** The date of a part that is for such a field: the last that is not said to be of something else. */
function dateOf(
  part: Part,
  { text, counted }: Reading,
  of: WordedDate["of"],
  found: StatusFound | null,
  saidAfter?: number,
): WordedDate | null {
  const past = of !== "scheduled";
  const verb = part.attributions.find(({ how }) => how === "says");
  const isOfSaying = ({ start }: { start: number }) => {
    const at = part.tokens.findIndex((token) => token.start >= start);
    return verb !== undefined && at >= verb.to && at - verb.to < 3;
  };
  const dates = datesIn(part.tokens, text, counted, past);
  const said = dates.filter(isOfSaying);
  if (of === "said") return saidAfter === undefined ? null : dated(said[0], of);
  const others = dates.filter((one) => !said.includes(one));
  if (of === "scheduled") {
    const after = found ? others.find(({ start }) => start >= part.start + found.at) : undefined;
    return dated(after ?? others.at(-1), of);
  }
  const scheduled = /(?:scheduled|planned|set|due|appointed|заплановано|призначено) (?:\p{L}+ ){0,3}$/iu;
  const happened = others.filter(
    ({ start }) => !scheduled.test(text.slice(Math.max(part.start, start - 40), start)),
  );
  return dated(happened.at(-1), of);
}

const dated = (
  found: { worded: string; edtf: string | null } | undefined,
  of: WordedDate["of"],
): WordedDate | null => (found ? { worded: found.worded, edtf: found.edtf, of } : null);

/** A sentence, from where a quotation begins that it ends. */
function spanOf(part: Part, { quotes }: Reading): { start: number; end: number } {
  const open = quotes.find(({ start, end }) => start < part.start && end > part.start);
  return { start: open?.start ?? part.start, end: part.end };
}

/** A sentence that is all quotation, after one whose speaker was told: the same goes on. */
function goesOn(part: Part, reading: Reading, base: Base, before: Marked | undefined): Marked | null {
  const { quotes } = reading;
  const isAll = quotes.some(
    ({ start, end, words }) => words > 2 && start <= part.start + 1 && end >= part.end - 1,
  );
  if (!isAll || before?.kind !== "statement" || !before.speaker || part.line - before.line > 2) return null;
  if (base.start < before.end) return null;
  return {
    ...base,
    kind: "statement",
    speaker: before.speaker,
    ...formOf(base, reading),
    ...(before.via ? { via: before.via } : {}),
  };
}

export function withoutPublisher({ via, ...one }: Marked, publisher: string | undefined): Marked {
  const chain = (via ?? []).filter((who) => !("actorId" in who && who.actorId === publisher));
  return chain.length > 0 ? { ...one, via: chain } : one;
}
