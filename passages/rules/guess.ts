import type { Passage, PassageKind, Span } from "@/passages/vocabulary";
import { answeringIn } from "./attending";
import {
  attendance,
  baseOf,
  changeIn,
  formOf,
  meetingOf,
  statement,
  statusChange,
  withoutPublisher,
} from "./mark";
import type { Marked, Part, Reading } from "./reading";
import { afterPart, type SoFar, type Tellers, tellersOf } from "./tellers";

/**
 * What a part of a text that somebody has selected would say as a claim of a kind: as the marked passage of that kind
 * has it that it shares most with, else as its words are read for that kind, in its own place.
 */
export function guessFor(
  reading: Reading,
  marked: readonly Passage[],
  { start, end }: Span,
  as: PassageKind,
): Passage {
  const { length } = reading.text;
  const within = (at: number) => Math.max(0, Math.min(length, at));
  const at = { start: within(Math.min(start, end)), end: within(Math.max(start, end)) };
  const found = likest(marked, at, as) ?? readAs(reading, at, as);
  if (as !== "statement") return { kind: as, by: "rules", ...found, ...at };
  const { quoted: _, form, ...rest } = found ?? {};
  return { by: "rules", ...rest, kind: as, ...at, ...formOf(at, reading, form === "no_comment") };
}

/** Of the passages of a kind, the one that shares most with a part of a text; null where none shares anything. */
function likest(marked: readonly Passage[], at: Span, as: PassageKind): Passage | null {
  const likeness = (one: Span) => shared(one, at) / (one.end - one.start + at.end - at.start);
  const [best] = marked
    .filter((one) => one.kind === as && shared(one, at) > 0)
    .sort((one, other) => likeness(other) - likeness(one));
  return best ?? null;
}

const shared = (one: Span, other: Span) => Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** The first sentence of several that says what such a claim does; failing that, the one that is most of them. */
function readAs(reading: Reading, at: Span, as: PassageKind): Passage | null {
  const { parts, known } = reading;
  const read: Marked[] = [];
  let soFar: SoFar = { person: null, group: null };
  let meeting: string | undefined;
  for (const part of parts) {
    if (part.start >= at.end) break;
    const tellers = tellersOf(part, soFar);
    if (part.end > at.start) read.push(readPart(part, tellers, soFar, reading, meeting, as));
    meeting = meetingOf(part, reading) ?? meeting;
    soFar = afterPart(part, tellers, soFar, known.names);
  }
  const [most] = read.toSorted((one, other) => shared(other, at) - shared(one, at));
  const best =
    read.find(({ status, change, speaker }) => status ?? change ?? (as === "statement" && speaker)) ?? most;
  if (!best) return null;
  const { line: _, ...passage } = withoutPublisher(best, known.publisher);
  return passage;
}

function readPart(
  part: Part,
  tellers: Tellers,
  soFar: SoFar,
  reading: Reading,
  last: string | undefined,
  as: PassageKind,
): Marked {
  const base = baseOf(part, reading, last);
  const named = part.tokens.find(({ mention }) => mention?.kind === "person")?.mention;
  const person = named ? { actorId: named.actorId } : null;
  if (as === "status_change") return statusChange(base, changeIn(part, tellers), part, tellers, reading);
  if (as === "attendance") {
    const attending = answeringIn(part, reading.known.names) ?? (person ? { actor: person } : {});
    return attendance(base, attending, part, tellers, reading);
  }
  const said = statement(base, part, tellers, reading);
  const speaker = said.speaker ?? person ?? soFar.person?.who;
  return speaker ? { ...said, speaker } : said;
}
