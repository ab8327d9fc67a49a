import { folded } from "@/lib/folding";
import type { NamedActor, Who } from "@/passages/vocabulary";
import { he, speakers, they } from "./lexicon";
import type { Token } from "./tokens";

/** Words in a row of one sentence, from one to before another. */
export interface Phrase {
  from: number;
  to: number;
}

const inside = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "X"]);
const leads = /^(?:of|for|at|from|in|with|on|close|familiar|briefed|involved|to|and|who|quoted)$/u;
const trimmed = new Set(["ADP", "CCONJ", "SCONJ", "PUNCT", "PART", "ADV"]);
const isMark = (token: Token) => token.pos === "PUNCT" || token.pos === "SYM";
const isHyphen = (token: Token) => /^[-‐–]$/u.test(token.text);
const isPronoun = (token: Token) => he.has(token.word) || they.has(token.word);
const longest = 14;

/** The phrase that ends before a place: whoever a verb there has for its subject. */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | null {
  const last = tokens[end - 1];
  if (last && isPronoun(last) && tokens[end - 2]?.pos !== "ADP") return { from: end - 1, to: end };
  let from = end;
  while (from > 0 && end - from < longest) {
    const token = tokens[from - 1];
    if (!token || !(inside.has(token.pos) || joins(tokens, from - 1))) break;
    from -= 1;
  }
  while (from < end && trimmed.has(tokens[from]?.pos ?? "") && !tokens[from]?.mention) from += 1;
  return from < end ? { from, to: end } : null;
}

/** The phrase that begins at a place. */
export function phraseAfter(tokens: readonly Token[], start: number): Phrase | null {
  const first = tokens[start];
  if (first && isPronoun(first)) return { from: start, to: start + 1 };
  let to = start;
  while (to < tokens.length && to - start < longest) {
    const token = tokens[to];
    if (!token || !(inside.has(token.pos) || (to > start && joins(tokens, to)))) break;
    to += 1;
  }
  while (to > start && trimmed.has(tokens[to - 1]?.pos ?? "") && !tokens[to - 1]?.mention) to -= 1;
  return to > start ? { from: start, to } : null;
}

/** Small words within a phrase: “of”, “familiar with”, “’s”, a hyphen. */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isHyphen(token)) return tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
  if (isMark(token)) return false;
  if (token.word === "'s" || (token.word === "'" && token.pos === "PART")) return true;
  if (token.pos === "PRON")
    return (
      /^(?:his|her|its|their|our|whose)$/u.test(token.word) ||
      (isPronoun(token) && tokens[at - 1]?.pos === "ADP")
    );
  return leads.test(token.word) && token.word !== "who";
}

/** Who is meant by a phrase, as the text says it. */
export interface Spoken {
  who: Who;
  kind: "named" | "unnamed" | "pronoun";
  actor: NamedActor | null;
}

/** Whom a phrase means: the actor whose name it ends with, whoever it describes; null where it is nobody who speaks. */
export function spokenBy(
  tokens: readonly Token[],
  { from, to }: Phrase,
  text: string,
  names: readonly NamedActor[],
): Spoken | null {
  const all = tokens.slice(from, to);
  const [first] = all;
  const head = headOf(all);
  const last = head.at(-1);
  if (!first || !last) return null;
  if (all.length === 1 && isPronoun(first))
    return { who: { described: first.text }, kind: "pronoun", actor: null };
  if (last.mention) {
    const { actorId } = last.mention;
    return { who: { actorId }, kind: "named", actor: names.find(({ id }) => id === actorId) ?? null };
  }
  const named = isOtherScript(last)
    ? all.findLast(({ mention }) => mention?.kind === "person")?.mention
    : undefined;
  if (named) {
    const actor = names.find(({ id }) => id === named.actorId) ?? null;
    return { who: { actorId: named.actorId }, kind: "named", actor };
  }
  const isName = last.pos === "PROPN" && /^\p{Lu}/u.test(last.text);
  const isRole = (countsOnly(last) ? all : head).some(({ word }) => speakers.has(word));
  if (!isName && !isRole) return null;
  const described = text.slice(first.start, all.at(-1)?.end).replace(/\s+/gu, " ").trim();
  const known = describedAs(described, names);
  return known
    ? { who: { actorId: known.id }, kind: "unnamed", actor: known }
    : { who: { described }, kind: "unnamed", actor: null };
}

/** “One of the officials”. */
const countsOnly = ({ pos }: Token) => pos === "NUM" || pos === "DET" || pos === "PRON";

/** Whose parts of speech nobody has told: a name can stand anywhere in the phrase. */
const isOtherScript = ({ pos }: Token) => pos === "X";

/** What a phrase is of: it ends before “of”, “for”, “familiar with”. */
function headOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    ({ word, pos, mention }, at) =>
      at > 0 && !mention && (pos === "ADP" || /^(?:familiar|close|briefed|involved)$/u.test(word)),
  );
  return end < 0 ? tokens : tokens.slice(0, end);
}

const bare = (description: string) => folded(description).replace(/^(?:a|an|the) /u, "");

/** Whoever is on record under this description. */
function describedAs(described: string, names: readonly NamedActor[]): NamedActor | null {
  const wanted = bare(described);
  const found = names.filter((one) => one.names.some((name) => bare(name) === wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}
