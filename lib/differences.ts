import { diffWordsWithSpace } from "diff";

/** A field of a record in a reader's words. */
export interface Line {
  label: string;
  text: string;
}

/** A piece of a text that two versions share, or that only one has. */
export interface Piece {
  text: string;
  in: "both" | "before" | "after";
}

/** A field that two versions have differently, word by word. */
export interface Difference {
  label: string;
  pieces: Piece[];
}

const words = new Intl.Segmenter("en", { granularity: "word" });
/** Beyond so many edits two texts are shown one after the other: word by word nobody could read them. */
const maxEditLength = 2000;

/** The fields that differ between two versions, word by word, in the order of the later one. */
export function differences(before: readonly Line[], after: readonly Line[]): Difference[] {
  const textIn = (lines: readonly Line[], label: string) =>
    lines.find((line) => line.label === label)?.text ?? "";
  const labels = [...new Set([...after, ...before].map((line) => line.label))];
  return labels.flatMap((label) => {
    const [was, is] = [textIn(before, label), textIn(after, label)];
    return was === is ? [] : [{ label, pieces: piecesOf(was, is) }];
  });
}

function piecesOf(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: words, maxEditLength }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts
    .filter((part) => part.value !== "")
    .map((part) => ({ text: part.value, in: part.removed ? "before" : part.added ? "after" : "both" }));
}
