import { folded, foldedWords } from "@/lib/folding";

/** What a text may call somebody, folded: what names on record are looked up by. */
export interface Keys {
  /** Whole names, of several words. */
  whole: string[];
  /** Names of one word, and last names. */
  single: string[];
  /** How a declined name begins. */
  stems: string[];
}

/** A name has at most so many words. */
const longestName = 8;
/** Beyond so many of a kind a text is a list of names: the rest are not looked up. */
const atMost = { whole: 20_000, single: 3000, stems: 1000 };

/** The words of a text that can be names, one by one and in a row: those that begin with a capital. */
export function keysOf(text: string): Keys {
  const words = foldedWords(text);
  const [whole, single, stems] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [at, { word, start, end }] of words.entries()) {
    const written = text.slice(start, end);
    if (!/^\P{L}*[\p{Lu}\p{Lo}\p{N}]/u.test(written)) continue;
    single.add(word);
    if (/^\p{Script=Cyrillic}/u.test(written) && word.length > 4)
      stems.add(word.slice(0, Math.max(4, word.length - 3)));
    let name = word;
    for (const next of words.slice(at + 1, at + longestName)) {
      name = `${name} ${next.word}`;
      whole.add(name);
    }
  }
  return {
    whole: [...whole].slice(0, atMost.whole),
    single: [...single].slice(0, atMost.single),
    stems: [...stems].slice(0, atMost.stems),
  };
}

/** What whoever is described so can be called on record: with an article or without. */
export function descriptionKeys(descriptions: Iterable<string>): string[] {
  const bare = [...descriptions].map((one) => folded(one).replace(/^(?:a|an|the) /u, "")).filter(Boolean);
  return [...new Set(bare)].flatMap((one) => [one, `a ${one}`, `an ${one}`, `the ${one}`]);
}
