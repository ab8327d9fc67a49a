import type { Status } from "@/meetings/vocabulary";
import { meetingMeant } from "./meetings";
import type { Marked, Part, Reading } from "./reading";
import { statusesInPassing } from "./statuses";
import type { Token } from "./tokens";

/** What is in doubt or was proposed can be said to be planned in the same text, and that is another fact. */
const presumed: ReadonlySet<Status> = new Set(["in_doubt", "proposed"]);

/** The first time that a text speaks of a meeting as one to come, where it has no news of it: one passage for each. */
export function partsInPassing(reading: Reading, marked: readonly Marked[]): Marked[] {
  const news = new Set(
    marked.flatMap(({ meeting, status }) => (meeting && status && !presumed.has(status) ? [meeting] : [])),
  );
  const found: Marked[] = [];
  for (const part of reading.parts.filter(({ isSentence }) => isSentence))
    for (const { at, end, status, worded } of statusesInPassing(part.text)) {
      const tokens = phraseFrom(part, part.start + at, part.start + end);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last) continue;
      const text = reading.text.slice(first.start, last.end);
      const actors = new Set(tokens.flatMap(({ mention }) => (mention ? [mention.actorId] : [])));
      const around = new Set(part.tokens.flatMap(({ mention }) => (mention ? [mention.actorId] : [])));
      const meeting = (
        meetingMeant({ text, actors }, reading.meetings) ??
        meetingMeant({ text, actors: around }, reading.meetings)
      )?.id;
      if (!meeting || news.has(meeting)) continue;
      news.add(meeting);
      const where = { start: first.start, end: last.end, line: part.line };
      found.push({ ...where, kind: "status_change", by: "rules", status, statusWorded: worded, meeting });
    }
  return found;
}

const inside = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ", "ADP", "X"]);
const owned = new Set(["NOUN", "PROPN", "ADJ", "DET"]);
const ends = new Set(["ADP", "CCONJ", "DET"]);

/** “Trump’s upcoming meeting with Putin in Budapest”: the words around, as far as they go with it. */
function phraseFrom({ tokens }: Part, start: number, end: number): Token[] {
  let from = tokens.findIndex((token) => token.start >= start);
  let to = tokens.findIndex((token) => token.start >= end);
  if (from < 0) return [];
  if (to < 0) to = tokens.length;
  if (tokens[from - 1]?.word === "'s" || tokens[from - 1]?.word === "’s") from -= 1;
  while (from > 0 && owned.has(tokens[from - 1]?.pos ?? "")) from -= 1;
  while (to < tokens.length && isWithin(tokens[to])) to += 1;
  while (to > 0 && ends.has(tokens[to - 1]?.pos ?? "")) to -= 1;
  return tokens.slice(from, to);
}

const isWithin = (token: Token | undefined) =>
  token !== undefined &&
  (inside.has(token.pos) || token.word === "'s") &&
  !/^(?:as|but|because|after|before)$/u.test(token.word);
