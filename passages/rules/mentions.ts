import { type FoldedWord, foldedWords } from "@/lib/folding";
import { groupBy } from "@/lib/group-by";
import type { NamedActor, NamedMeeting } from "@/passages/vocabulary";

/** Where a text names an actor on record. */
export interface Mention {
  start: number;
  end: number;
  actorId: string;
  kind: NamedActor["kind"];
}

/** A name as it may stand in a text: all of it, or a person's last. */
interface Called {
  words: readonly string[];
  actor: NamedActor;
  /** As it is written on record. */
  as: string;
  isWhole: boolean;
}

interface Found {
  start: number;
  end: number;
  isWhole: boolean;
  actors: readonly NamedActor[];
}

/**
 * Where a text names people, organisations and outlets, in order: by a whole name, or a person by the last word of one.
 * Whom several could be meant by is nobody, unless one is called by a whole name elsewhere or takes part in a meeting.
 */
export function mentionsIn(
  text: string,
  names: readonly NamedActor[],
  meetings: readonly NamedMeeting[],
): Mention[] {
  const called = groupBy(names.flatMap(calledBy), ({ words }) => keyOf(words[0] ?? ""));
  const words = foldedWords(text);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const one = longestAt(text, words, at, called);
    if (!one) continue;
    found.push(one.found);
    at += one.length - 1;
  }
  const whole = new Set(found.flatMap(({ isWhole, actors }) => (isWhole ? actors.map(({ id }) => id) : [])));
  const taking = new Set(meetings.flatMap(({ participants }) => participants));
  return found.flatMap(({ start, end, actors, isWhole }) => {
    const meant =
      only(actors) ??
      (isWhole ? null : only(actors.filter(({ id }) => whole.has(id)))) ??
      only(actors.filter(({ id }) => taking.has(id)));
    return meant ? [{ start, end, actorId: meant.id, kind: meant.kind }] : [];
  });
}

const only = <T>(some: readonly T[]): T | null => (some.length === 1 ? (some[0] ?? null) : null);

/** Names are looked up by how they begin; in other scripts their ends are declined. */
const keyOf = (word: string) => word.slice(0, 3);

function calledBy(actor: NamedActor): Called[] {
  if (actor.kind === "unnamed") return [];
  return actor.names.flatMap((as) => {
    const words = foldedWords(as).map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined) return [];
    const whole: Called = { words, actor, as, isWhole: true };
    const isLastName = actor.kind === "person" && words.length > 1 && last.length > 2;
    return isLastName ? [whole, { words: [last], actor, as: lastOf(as), isWhole: false }] : [whole];
  });
}

const lastOf = (name: string) =>
  name
    .trim()
    .split(/[\s-]+/u)
    .at(-1) ?? name;

function longestAt(
  text: string,
  words: readonly FoldedWord[],
  at: number,
  called: ReadonlyMap<string, readonly Called[]>,
): { found: Found; length: number } | null {
  const first = words[at];
  if (!first) return null;
  const fitting = (called.get(keyOf(first.word)) ?? []).filter((one) => stands(text, words, at, one));
  const length = Math.max(0, ...fitting.map((one) => one.words.length));
  if (length === 0) return null;
  const longest = fitting.filter((one) => one.words.length === length);
  const isWhole = longest.some((one) => one.isWhole);
  const actors = longest.filter((one) => one.isWhole === isWhole).map(({ actor }) => actor);
  const last = words[at + length - 1] ?? first;
  return { found: { start: first.start, end: last.end, isWhole, actors: [...new Set(actors)] }, length };
}

function stands(text: string, words: readonly FoldedWord[], at: number, { words: own, as }: Called): boolean {
  const isSo = own.every((word, index) => {
    const there = words[at + index];
    return there !== undefined && isSame(there, word, text);
  });
  const [first, last] = [words[at], words[at + own.length - 1]];
  if (!isSo || !first || !last) return false;
  const written = text.slice(first.start, last.end);
  // “US” is not “us”, “Time” not “time”.
  if (isCapitals(as)) return isCapitals(written);
  return !/^\P{L}*\p{Lu}/u.test(as) || /^\P{L}*\p{Lu}/u.test(written);
}

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** In Cyrillic a name is declined: its end may be another. */
function isSame(there: FoldedWord, word: string, text: string): boolean {
  if (there.word === word) return true;
  if (word.length < 4 || !/^\p{Script=Cyrillic}/u.test(text.slice(there.start, there.end))) return false;
  const stem = Math.max(3, Math.min(word.length, there.word.length) - 2);
  return Math.abs(word.length - there.word.length) <= 3 && word.slice(0, stem) === there.word.slice(0, stem);
}
