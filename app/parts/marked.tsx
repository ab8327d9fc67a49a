import { foldedWords } from "@/lib/folding";

/** Words of fewer letters are found whole, others by their beginning. */
const shortest = 4;
/** How many characters of a long text are shown around what is found in it. */
const around = 280;

/** A text with the words marked that it is found by; of a long text the part that has the first of them. */
export function Marked({
  text,
  stems,
  isExcerpt = false,
}: {
  text: string;
  stems: readonly string[];
  isExcerpt?: boolean;
}) {
  const found = foundIn(text, stems);
  const { start, end } = isExcerpt ? part(text, found[0]?.start ?? 0) : { start: 0, end: text.length };
  const shown = found.filter((word) => word.start >= start && word.end <= end);
  return (
    <>
      {start > 0 ? "… " : null}
      {shown.map((word, index) => (
        <span key={word.start}>
          {text.slice(shown[index - 1]?.end ?? start, word.start)}
          <mark className="bg-mark font-semibold text-inherit">{text.slice(word.start, word.end)}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.end ?? start, end)}
      {end < text.length ? " …" : null}
    </>
  );
}

/** Where words stand in a text that it is found by. */
export const foundIn = (text: string, stems: readonly string[]) =>
  foldedWords(text).filter(({ word }) =>
    stems.some((stem) => word === stem || (stem.length >= shortest && word.startsWith(stem))),
  );

/** A part of a text, from word to word, with a place in it. */
function part(text: string, place: number): { start: number; end: number } {
  if (text.length <= around) return { start: 0, end: text.length };
  const before = Math.max(0, place - around / 4);
  const start = before === 0 ? 0 : Math.min(place, text.indexOf(" ", before) + 1);
  const last = start + around;
  const space = text.lastIndexOf(" ", last);
  return { start, end: last >= text.length ? text.length : space > place ? space : last };
}
