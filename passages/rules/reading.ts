import type { NamedActor, NamedMeeting, Passage } from "@/passages/vocabulary";
import { type Attribution, attributionsIn, type Sentence } from "./attributions";
import { type Counted, countedFrom } from "./dates";
import { label } from "./lexicon";
import { type Sought, soughtIn } from "./meetings";
import { mentionsIn } from "./mentions";
import { type Quote, quotesIn } from "./quotes";
import { statusIn } from "./statuses";
import { sentencesOf, type Token } from "./tokens";

/** What is known beside a text: whom and what it may name, and when it came out. */
export interface Known {
  names: readonly NamedActor[];
  meetings: readonly NamedMeeting[];
  /** EDTF. */
  published?: string | undefined;
  /** Id of the actor who published it: no link of a chain. */
  publisher?: string | undefined;
}

/** A sentence, or a part of one that can stand by itself. */
export interface Part extends Sentence {
  attributions: readonly Attribution[];
  /** The line of the text that it stands in. */
  line: number;
  /** Whether it has a verb or ends as a sentence: a heading is none. */
  isSentence: boolean;
}

export interface Reading {
  text: string;
  known: Known;
  parts: readonly Part[];
  quotes: readonly Quote[];
  meetings: Sought;
  counted: Counted;
}

/** What a part of a text looks like, before passages are put together. */
export interface Marked extends Passage {
  line: number;
}

/** Beyond this, in UTF-16 units, a sentence is a list or no text at all, and is not read. */
const longestSentence = 1500;

/** A text in the parts that can each be a fact, with who says what in them. */
export function readText(text: string, known: Known): Reading {
  const mentions = mentionsIn(text, known.names, known.meetings);
  let line = 0;
  let at = 0;
  const parts = sentencesOf(text, mentions).flatMap((tokens): Part[] => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last || last.end - first.start > longestSentence) return [];
    for (; at < first.start; at += 1) if (text[at] === "\n") line += 1;
    return partsOf(withoutLabel(tokens, text), text, known.names, line);
  });
  const meetings = soughtIn(known.meetings);
  return { text, known, parts, quotes: quotesIn(text), meetings, counted: countedFrom(known.published) };
}

/** “Read more:” is no part of the headline after it. */
function withoutLabel(tokens: readonly Token[], text: string): readonly Token[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return tokens;
  const found = label.exec(text.slice(first.start, last.end));
  return found ? tokens.filter(({ start }) => start >= first.start + found[0].length) : tokens;
}

function partsOf(tokens: readonly Token[], text: string, names: readonly NamedActor[], line: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length - 1; at += 1) {
    if (!isJoint(tokens, at)) continue;
    const [before, after] = [
      partOf(tokens.slice(from, at), text, names, line),
      partOf(tokens.slice(at), text, names, line),
    ];
    if (!before || !after || !isFact(before) || !isFact(after)) continue;
    parts.push(before);
    from = at;
  }
  const last = partOf(tokens.slice(from), text, names, line);
  return last ? [...parts, last] : parts;
}

const joins = /^(?:while|whereas|but|and|although|though|а|але|тоді|натомість)$/u;

/** Where a sentence can be two: at a semicolon or a colon, and at “, while”. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next) return false;
  if (token.text === ";") return true;
  if (token.text === ":") return !/^[“”"'‘«„]/u.test(next.text);
  return token.text === "," && joins.test(next.word);
}

const leading = /^[,;:—–-]$/u;

function partOf(
  all: readonly Token[],
  whole: string,
  names: readonly NamedActor[],
  line: number,
): Part | null {
  const skipped = all.findIndex(
    (token, at) => !leading.test(token.text) && !(at < 3 && at > 0 && joins.test(token.word)),
  );
  const tokens = skipped < 0 ? [] : all.slice(skipped);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const sentence = {
    whole,
    tokens,
    start: first.start,
    end: last.end,
    text: whole.slice(first.start, last.end),
  };
  const isSentence =
    /[.!?…]["”’»)]*$/u.test(sentence.text) ||
    tokens.some(({ pos, word }) => pos === "AUX" || (pos === "VERB" && !/ing$/u.test(word)));
  return { ...sentence, attributions: attributionsIn(sentence, names), line, isSentence };
}

const isFact = ({ attributions, text }: Part) => attributions.length > 0 || statusIn(text) !== null;
