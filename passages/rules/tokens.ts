import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import type { Mention } from "./mentions";

/** A word or a mark of a text, and where it stands, in UTF-16 units. */
export interface Token {
  /** As it stands in the text. */
  text: string;
  /** In lower case, with straight apostrophes. */
  word: string;
  start: number;
  end: number;
  /** Its part of speech (Universal Dependencies), as wink-nlp has it of English; "X" of other scripts. */
  pos: string;
  /** Where it is the name of somebody on record, all of it. */
  mention?: Mention;
}

let reader: WinkMethods | undefined;
let read = 0;
/** The library keeps every word that it has ever met: after so many characters it begins anew. */
const atMost = 20_000_000;

function readerOf(text: string): WinkMethods {
  read += text.length;
  if (!reader || read > atMost) {
    reader = winkNLP(model, ["sbd", "pos"]);
    read = text.length;
  }
  return reader;
}

/** What is longer than any word: the library takes time that grows with the square of a word's length. */
const noWord = /\S{100,}/gu;

/** As long as it was, in pieces that are read as words. */
const inPieces = (run: string): string =>
  "x"
    .repeat(99)
    .concat(" ")
    .repeat(Math.ceil(run.length / 100))
    .slice(0, run.length);

/** Words and marks of a text, sentence by sentence; a line that is set apart is a sentence of its own. */
export function sentencesOf(text: string, mentions: readonly Mention[]): Token[][] {
  const nlp = readerOf(text);
  const { its } = nlp;
  const tokens = nlp.readDoc(text.replace(noWord, inPieces)).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as string[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const all: Token[] = [];
  let at = 0;
  for (const [index, value] of values.entries()) {
    at += spaces[index]?.length ?? 0;
    all.push(...peeled(value, at, tags[index] ?? "X"));
    at += value.length;
  }
  return inSentences(withNames(all, mentions, text));
}

/** A name is one word. */
function withNames(tokens: readonly Token[], mentions: readonly Mention[], text: string): Token[] {
  const joined: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    const mention = mentions[next];
    if (!mention || token.end <= mention.start || token.pos === "SPACE") joined.push(token);
    else if (joined.at(-1)?.mention !== mention) joined.push(nameToken(mention, token, text));
  }
  return joined;
}

function nameToken(mention: Mention, first: Token, text: string): Token {
  const start = Math.min(mention.start, first.start);
  return { ...tokenOf(text.slice(start, mention.end), start, "PROPN"), mention };
}

const opening = /^[«„“”"‘([]+/u;
const closing = /[»“”"’)\].,;:!?…]+$/u;

/** The library leaves marks on words of other scripts. */
function peeled(value: string, at: number, pos: string): Token[] {
  if (pos !== "X") return [tokenOf(value, at, pos)];
  const head = opening.exec(value)?.[0].length ?? 0;
  const tail = closing.exec(value.slice(head))?.[0].length ?? 0;
  const body = value.slice(head, value.length - tail);
  const marks = (text: string, from: number) =>
    [...text].map((mark, index) => tokenOf(mark, from + index, "PUNCT"));
  return [
    ...marks(value.slice(0, head), at),
    ...(body ? [tokenOf(body, at + head, pos)] : []),
    ...marks(value.slice(value.length - tail), at + value.length - tail),
  ];
}

const tokenOf = (text: string, start: number, pos: string): Token => ({
  text,
  word: text.toLowerCase().replace(/[’ʼ]/gu, "'"),
  start,
  end: start + text.length,
  pos,
});

const ends = /^[.!?…]+$/u;
const closes = /^[»“”"’')\]]+$/u;
const quoteMark = /^[»“”"’'‘«„]+$/u;

/** By marks that end a sentence, with the quotation marks after them, and by lines. */
function inSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let open: Token[] = [];
  let isOver = false;
  const close = () => {
    if (open.length > 0) sentences.push(open);
    open = [];
    isOver = false;
  };
  for (const token of tokens) {
    if (token.pos === "SPACE") {
      if (/[\n\r\u2028\u2029]/u.test(token.text)) close();
      continue;
    }
    const isApart = open.at(-1)?.end !== token.start;
    if (isOver && isApart && !/^\p{Ll}/u.test(token.text) && !/^[—–-]$/u.test(token.text)) close();
    open.push(token);
    isOver = ends.test(token.text) || (isOver && closes.test(token.text));
  }
  close();
  return sentences;
}

export const isQuoteMark = ({ text }: Token): boolean => quoteMark.test(text);
