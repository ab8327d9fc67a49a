import { checked } from "@/passages/machine/checked";
import type { Proposal } from "@/passages/machine/proposal";
import { guessFor, type Known, keysOf, markedIn, type Reading, readText } from "@/passages/rules";
import type { Keys } from "@/passages/rules/keys";
import type { Passage, PassageKind, Span } from "@/passages/vocabulary";

interface Text {
  text: string;
  known: Known;
  /** Tells one text, with what is known beside it, from every other. */
  key: string;
}

/** What the thread is asked that reads texts, and what it answers. */
export interface Questions {
  /** What a text may call somebody. */
  keys: { ask: { text: string }; answer: Keys };
  /** What looks like a fact in it. */
  mark: { ask: Text; answer: Passage[] };
  /** What a part of it would say as a claim of a kind. */
  guess: { ask: Text & { marked: readonly Passage[]; at: Span; as: PassageKind }; answer: Passage };
  /** What of a machine's proposals stands in it. */
  check: { ask: Text & { marked: readonly Passage[]; proposals: readonly Proposal[] }; answer: Passage[] };
}

export type Question = {
  [Name in keyof Questions]: { name: Name } & Questions[Name]["ask"];
}[keyof Questions];

let last: { key: string; reading: Reading } | undefined;

/** An editor who selects one passage of a text selects another. */
function readingOf({ text, known, key }: Text): Reading {
  if (last?.key !== key) last = { key, reading: readText(text, known) };
  return last.reading;
}

/** Answers a question. Takes as long as it takes: whoever asks is in another thread. */
export function answer(question: Question): Keys | Passage | Passage[] {
  switch (question.name) {
    case "keys":
      return keysOf(question.text);
    case "mark":
      return markedIn(readingOf(question));
    case "guess":
      return guessFor(readingOf(question), question.marked, question.at, question.as);
    case "check":
      return checked(question.proposals, question.text, question.known, question.marked);
  }
}
