import anyAscii from "any-ascii";

/**
 * The one folding of words that people search for: lower-case ASCII letters and digits, whatever accents, case, script
 * and letter forms they are written with; everything else parts words. A Chinese character is a word of its own. The
 * database folds by `folded()` of migration 0015, letter by letter the same; why: docs/decisions/search.md.
 */
export const folded = (text: string): string =>
  foldedWords(text)
    .map(({ word }) => word)
    .join(" ");

export interface FoldedWord {
  word: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** The words of a text as folded, in order, and where each stands. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let open: FoldedWord | null = null;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const letter of foldedCharacter(character))
      if (letter === " ") open = null;
      else if (open) {
        open.word += letter;
        open.end = end;
      } else {
        open = { word: letter, start: at, end };
        words.push(open);
      }
    at = end;
  }
  return words;
}

const known = new Map<string, string>();

/** What a character becomes: a space where it parts words, nothing where it says nothing of its own, as a vowel point. */
function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const letters = [...character.normalize("NFKD")].map(foldedLetter).join("");
  known.set(character, letters);
  return letters;
}

/** Scripts that are written from letters, as far as their letters have had names for long. */
const lettered =
  /[\u0080-\u036f\u0370-\u06ff\u0750-\u077f\u0900-\u11ff\u1200-\u137f\u13a0-\u13ff\u1780-\u18af\u1c90-\u1cbf\u1e00-\u1fff\u2000-\u206f\u3040-\u312f]|[\ufe00-\ufe0f]|\ufeff/u;
const pointed =
  /[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** As {@link foldedCharacter}, of a character that has no parts. */
export function foldedLetter(character: string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (/[A-Z]/.test(character)) return character.toLowerCase();
  if (isIdeograph(character)) return ` ${character} `;
  if (!lettered.test(character) || !/[\p{L}\p{N}\p{M}\p{Cf}]/u.test(character)) return " ";
  if (/\p{Cf}/u.test(character) || (/\p{M}/u.test(character) && pointed.test(character))) return "";
  const letters = anyAscii(character)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  // Letters that look like an apostrophe part words as one does.
  return letters === "" && /[\u02b0-\u02ff]/.test(character) ? " " : letters;
}

const isIdeograph = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code < 0x40000);
};
