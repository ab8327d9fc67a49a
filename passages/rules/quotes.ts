/** Where a text quotes somebody: from mark to mark, both included, in UTF-16 units. */
export interface Quote {
  start: number;
  end: number;
  /** How many words stand between its marks. */
  words: number;
}

/** Each pair of marks; what is opened is closed within its line. */
const pairs =
  /“[^“”\n]{1,2000}”|„[^„“”\n]{1,2000}[“”]|«[^«»\n]{1,2000}»|"[^"\n]{1,2000}"|(?<![\p{L}\p{N}])‘[^‘\n]{1,2000}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'[^'\n]{1,2000}?'(?![\p{L}\p{N}])/gu;

/** What a text quotes, in order. */
export function quotesIn(text: string): Quote[] {
  return [...text.matchAll(pairs)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
  }));
}
