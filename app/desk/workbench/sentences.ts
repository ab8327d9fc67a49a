import type { Passage } from "./model";

/** The lines of a text that have something in them. */
export function linesIn(text: string): Passage[] {
  const lines: Passage[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** The sentences of a text, in order, without the space around them. */
export function sentencesIn(text: string, language: string | null): Passage[] {
  const segmenter = segmenterOf(language);
  return linesIn(text).flatMap((line) =>
    [...segmenter.segment(text.slice(line.start, line.end))].flatMap(({ segment, index }) => {
      const sentence = trimmed(text, {
        start: line.start + index,
        end: line.start + index + segment.length,
      });
      return sentence ? [sentence] : [];
    }),
  );
}

function segmenterOf(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? "en", { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "sentence" });
  }
}

/** How far around the ends of a passage a word is looked for. */
const longestWord = 100;

/** A passage with the words whole that it begins or ends amid. */
export function wholeWords(text: string, { start, end }: Passage): Passage {
  const at = Math.max(0, start - longestWord);
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(
    text.slice(at, end + longestWord),
  );
  const first = words.containing(start - at);
  const last = words.containing(end - at - 1);
  return {
    start: first?.isWordLike ? at + first.index : start,
    end: last?.isWordLike ? at + last.index + last.segment.length : end,
  };
}

/** A passage without the space around it; null where that is all it is. */
export function trimmed(text: string, { start, end }: Passage): Passage | null {
  const words = text.slice(start, end);
  const begin = start + (words.length - words.trimStart().length);
  const stop = start + words.trimEnd().length;
  return begin < stop ? { start: begin, end: stop } : null;
}
