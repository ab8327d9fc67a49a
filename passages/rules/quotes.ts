import type { Span } from "@/passages/vocabulary";

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

/** What a part of a text quotes: all of it, where it lies in a quotation; else its one quotation of several words. */
export function quotedIn(text: string, { start, end }: Span, quotes: readonly Quote[]): string | null {
  const told = quotes.filter(({ words }) => words > 1);
  if (told.some((quote) => quote.start <= start && quote.end >= end))
    return inner(text.slice(start, end).replace(/^["'“„«‘]|["'”“»’]$/gu, ""));
  const [only, ...others] = told.filter((quote) => quote.start >= start && quote.end <= end);
  return only && others.length === 0 ? inner(text.slice(only.start + 1, only.end - 1)) : null;
}

const inner = (words: string) => words.trim().replace(/,$/u, "");
