/** Where something stands in a text, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

/** Soft hyphens, zero-width characters and marks of direction: nobody sees them, and copying drops or keeps them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** A letter as excerpts are compared: without typography and case. */
const folded = (letter: string) =>
  letter
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201A\u2039\u203A]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .toLowerCase();

/** A text as it is compared, and for each of its characters the place in the original that it comes from. */
interface Comparable {
  text: string;
  origins: readonly number[];
}

export function comparable(original: string): Comparable {
  // Pieces, and not a text that grows: asking how that ends would copy all of it each time.
  const pieces: string[] = [];
  const origins: number[] = [];
  for (const { 0: letter, index } of original.matchAll(/\s+|[^\s\p{M}]\p{M}*|\p{M}+/gu)) {
    const seen = letter.replace(unseen, "");
    if (seen === "") continue;
    const isSpace = /^\s/.test(seen);
    if (isSpace && (pieces.at(-1) ?? " ").endsWith(" ")) continue;
    const as = isSpace ? " " : folded(seen);
    for (let place = 0; place < as.length; place += 1) origins.push(index);
    if (as !== "") pieces.push(as);
  }
  return { text: pieces.join(""), origins };
}

/** Words left out: “…”, “[…]”, “(...)”. */
const elision = /\s*[[(]?\s*\.{3,}\s*[\])]?\s*/;

/** The parts of an excerpt that leaves words out, as they are compared; the whole where it leaves out none. */
export const partsOf = (excerpt: string): string[] =>
  comparable(excerpt)
    .text.split(elision)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The first place from there on at which the words stand and nobody's word begins or ends amid one. */
export function wholeWordsAt(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && (isAmidWord(text, at) || isAmidWord(text, at + words.length)))
    at = text.indexOf(words, at + 1);
  return at;
}

/** Letters of scripts that part words by spaces. */
const letter = /[\p{L}\p{N}\p{M}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isAmidWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return [before, after].every((one) => letter.test(one) && !unspaced.test(one));
}
