import { type KeyboardEvent, type RefObject, useMemo } from "react";
import { type Logged, type Mark, overlap, type Passage, type Use, useLabels, uses } from "./model";
import { selectIn } from "./places";
import { sentencesIn } from "./sentences";

interface Keys {
  root: RefObject<HTMLElement | null>;
  text: string;
  language: string | null;
  selectedNow: () => Passage | null;
  logged: readonly Logged[];
  marks: readonly Mark[];
  onSelect: (passage: Passage) => void;
  onUse: (use: Use, of: Passage) => void;
}

/**
 * The keys of the text: arrows go from sentence to sentence and, with Shift, take in more of them; N goes to the next
 * mark; the letter of a use opens its form. They are heard in the text alone.
 */
export function useKeys({ root, text, language, selectedNow, logged, marks, onSelect, onUse }: Keys) {
  const sentences = useMemo(() => sentencesIn(text, language), [text, language]);
  const select = (passage: Passage | undefined) => {
    if (!root.current || !passage) return;
    selectIn(root.current, passage);
    // The browser tells of it too, but only after a key that follows at once.
    onSelect(passage);
  };

  /** After something is logged: the next mark, or the next sentence that carries nothing yet. */
  const goOnAfter = (end: number) => {
    const isFree = (one: Passage) => one.start >= end && !logged.some((other) => overlap(one, other));
    root.current?.focus({ preventScroll: true });
    select(marks.find(isFree) ?? sentences.find(isFree) ?? sentences.find((one) => one.start >= end));
  };

  const step = (by: 1 | -1, extends_: boolean) => {
    const selected = selectedNow();
    if (!selected) return select(by > 0 ? sentences[0] : sentences.at(-1));
    const first = sentences.findIndex((one) => one.end > selected.start);
    const last = sentences.findLastIndex((one) => one.start < selected.end);
    const next = sentences[by > 0 ? last + 1 : (extends_ ? last : first) - 1];
    if (!next) return;
    if (!extends_) select(next);
    else if (by > 0) select({ start: selected.start, end: next.end });
    // Shift and up gives back what Shift and down took, and never less than one sentence.
    else if (last > first) select({ start: selected.start, end: next.end });
    else select({ start: sentences[first - 1]?.start ?? selected.start, end: selected.end });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Under a keyboard of another script the key says which letter is meant.
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^Key/, "");
    const use = uses.find((one) => useLabels[one].key === letter);
    if (event.key === "ArrowDown") step(1, event.shiftKey);
    else if (event.key === "ArrowUp") step(-1, event.shiftKey);
    else if (letter === "N") select(nextMark(marks, selectedNow()));
    else if (use) {
      const selected = selectedNow();
      if (!selected) return;
      onUse(use, selected);
    } else return;
    event.preventDefault();
  };
  return { onKeyDown, goOnAfter, select };
}

/** The next mark in the order of the text, those that lie in the selected one included; after the last, the first. */
function nextMark(marks: readonly Mark[], selected: Passage | null): Mark | undefined {
  if (!selected) return marks[0];
  const { start, end } = selected;
  return marks.find((one) => one.start > start || (one.start === start && one.end < end)) ?? marks[0];
}
