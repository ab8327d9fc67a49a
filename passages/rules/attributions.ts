import type { NamedActor } from "@/passages/vocabulary";
import { accordingTo, addressing, citing, noComment, saying, stances } from "./lexicon";
import { type Phrase, phraseAfter, phraseBefore, type Spoken, spokenBy } from "./phrases";
import { isQuoteMark, type Token } from "./tokens";

/** Who a sentence has say something, or whom it has something from. */
export interface Attribution {
  how: "says" | "according_to" | "cites" | "no_comment";
  spoken: Spoken;
  /** Where the phrase for whoever it is, and its verb, stand among the words of the sentence. */
  from: number;
  to: number;
  /** To whom it was said. */
  addressee: Spoken | null;
  /** What it says did not come about: “denied”, “dismissed”. */
  denies: boolean;
}

export interface Sentence {
  text: string;
  /** All of the text that it stands in. */
  whole: string;
  tokens: readonly Token[];
  start: number;
  end: number;
}

/** Who says what is in a sentence, in the order of the words. */
export function attributionsIn(sentence: Sentence, names: readonly NamedActor[]): Attribution[] {
  const found = [...declined(sentence, names), ...according(sentence, names), ...said(sentence, names)];
  const kept: Attribution[] = [];
  for (const one of found) if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one);
  return kept.sort((one, other) => one.from - other.from);
}

function declined(sentence: Sentence, names: readonly NamedActor[]): Attribution[] {
  const match = noComment.exec(sentence.text);
  if (!match) return [];
  const { tokens, start, whole } = sentence;
  const verb = tokens.findIndex((token) => token.start >= start + match.index);
  const end = tokens.findIndex((token) => token.start >= start + match.index + match[0].length);
  const phrase = subjectOf(tokens, verb);
  const spoken = phrase && spokenBy(tokens, phrase, whole, names);
  if (!phrase || !spoken) return [];
  const to = end < 0 ? tokens.length : end;
  return [{ how: "no_comment", spoken, from: phrase.from, to, addressee: null, denies: false }];
}

function according({ text, tokens, start, whole }: Sentence, names: readonly NamedActor[]): Attribution[] {
  return [...text.matchAll(accordingTo)].flatMap((match): Attribution[] => {
    const from = tokens.findIndex((token) => token.start >= start + match.index);
    const begins = tokens.findIndex((token) => token.start >= start + match.index + match[0].length);
    const phrase = begins < 0 ? null : phraseAfter(tokens, begins);
    const spoken = phrase && spokenBy(tokens, phrase, whole, names);
    if (!phrase || !spoken) return [];
    // “Per” is mostly no attribution.
    if (/^per\s/iu.test(match[0]) && spoken.kind !== "named") return [];
    const how = citing.test(match[0]) ? "cites" : "according_to";
    return [{ how, spoken, from, to: phrase.to, addressee: null, denies: false }];
  });
}

const auxiliary =
  /^(?:has|have|had|also|later|then|is|was|are|were|been|being|repeatedly|reportedly|would|will|earlier|previously|to|tried|trying|sought|went|continued|not|never|once|again|did|both|all|themselves|himself|herself|itself)$/u;
const denying = /^(?:den(?:y|ied|ies)|dismiss(?:ed|es)?|reject(?:ed|s)?|запереч\p{L}+|спросту\p{L}+)$/u;
/** After these a verb tells what is wanted or thought of, not what was said. */
const unsaid = /^(?:to|will|would|should|can|could|must|may|might|not|never)$/u;

function said(sentence: Sentence, names: readonly NamedActor[]): Attribution[] {
  const { tokens, whole } = sentence;
  return tokens.flatMap((token, at): Attribution[] => {
    if (!isSaying(sentence, at)) return [];
    const subject = subjectOf(tokens, at);
    const before = subject && spokenBy(tokens, subject, whole, names);
    const isBefore = subject !== null && before !== null;
    const phrase = isBefore ? subject : followsQuote(tokens, at) ? phraseAfter(tokens, at + 1) : null;
    const spoken = isBefore ? before : phrase && spokenBy(tokens, phrase, whole, names);
    if (!phrase || !spoken || isAside(tokens, phrase.from)) return [];
    const after = addressing.has(token.word)
      ? phraseAfter(tokens, Math.max(at + 1, isBefore ? 0 : phrase.to))
      : toWhom(tokens, at);
    const addressee = after && spokenBy(tokens, after, whole, names);
    return [
      {
        how: "says",
        spoken,
        from: Math.min(phrase.from, at),
        to: Math.max(phrase.to, at + 1),
        addressee,
        denies: denying.test(token.word),
      },
    ];
  });
}

/** “After the delegation demanded”: told as what came before, not as what is said. */
const isAside = (tokens: readonly Token[], from: number) =>
  /^(?:after|before|because|when|since|until|if|once|where)$/u.test(tokens[from - 1]?.word ?? "");

/** “Tried to explain to the envoy that”. */
function toWhom(tokens: readonly Token[], verb: number): Phrase | null {
  return tokens[verb + 1]?.word === "to" && tokens[verb + 2]?.pos !== "VERB"
    ? phraseAfter(tokens, verb + 2)
    : null;
}

function isSaying({ text, start, tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token || token.mention) return false;
  const rest = text.slice((tokens[at + 1]?.start ?? token.end) - start);
  if (stances.some(([verb, after]) => verb.test(token.word) && after.test(rest))) return token.pos !== "NOUN";
  if (!saying.has(token.word) || /^(?:called)$/u.test(token.word)) return false;
  if (token.pos === "NOUN" || token.pos === "PROPN") return false;
  const before = tokens[at - 1]?.word ?? "";
  const isTried = before === "to" && /^(?:tried|trying|sought|went)$/u.test(tokens[at - 2]?.word ?? "");
  return isTried || ![before, tokens[at - 2]?.word ?? ""].some((one) => unsaid.test(one));
}

/** The subject of a verb: the phrase before it, past small words and what stands between commas. */
function subjectOf(tokens: readonly Token[], verb: number): Phrase | null {
  let end = verb;
  while (end > 0) {
    const token = tokens[end - 1];
    if (!token || token.mention) break;
    if (token.pos !== "AUX" && token.pos !== "ADV" && !auxiliary.test(token.word)) break;
    end -= 1;
  }
  if (tokens[end - 1]?.word === "who") end -= 1;
  const last = tokens[end - 1];
  if (!last) return null;
  if (last.pos === "CCONJ") return phraseBefore(tokens, firstVerb(tokens));
  if (last.text !== "," && last.text !== ")") return phraseBefore(tokens, end);
  if (end < verb && tokens[end]?.word === "who") return phraseBefore(tokens, end - 1);
  return aroundAside(tokens, end - 1);
}

/** “Lind rose, and said”: whoever did the first of it. */
const firstVerb = (tokens: readonly Token[]) =>
  Math.max(
    0,
    tokens.findIndex(({ pos, mention }) => !mention && (pos === "VERB" || pos === "AUX")),
  );

const longestAside = 24;
const opensAside = /^(?:who|whose|which|citing|speaking|quoting|referring)$/u;

/**
 * “Bo Lind, the deputy minister, said”: whoever stands before the aside. “The deputy minister, Bo Lind, said”: who is
 * named in it. Null where it is no aside.
 */
function aroundAside(tokens: readonly Token[], end: number): Phrase | null {
  const opens = tokens[end]?.text === ")" ? "(" : ",";
  let hasVerb = false;
  for (let at = end - 1; at > 0 && end - at < longestAside; at -= 1) {
    const token = tokens[at];
    if (!token || isQuoteMark(token)) return null;
    hasVerb ||= token.pos === "VERB" && !token.mention;
    if (token.text !== opens) continue;
    const [first, last] = [tokens[at + 1], tokens[end - 1]];
    if (hasVerb && opens === "," && !opensAside.test(first?.word ?? "")) return null;
    const before = phraseBefore(tokens, at);
    const isName = last?.mention || tokens.slice(at + 1, end).every(({ pos }) => pos === "PROPN");
    const isNamed = before && tokens[before.to - 1]?.mention;
    return !hasVerb && isName && !isNamed ? { from: at + 1, to: end } : before;
  }
  return null;
}

/** What comes before is what was said: “…,” said the minister. */
function followsQuote(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  if (!before) return false;
  return isQuoteMark(before) || /^[,—–-]$/u.test(before.text);
}
