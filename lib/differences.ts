import { diffArrays } from "diff";

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
  const replaced: Piece[] = [
    { text: before, in: "before" },
    { text: after, in: "after" },
  ];
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength });
  if (!parts) return replaced.filter(hasText);
  const pieces = parts.map(
    (part): Piece => ({
      text: part.value.join(""),
      in: part.removed ? "before" : part.added ? "after" : "both",
    }),
  );
  return readable(pieces).filter(hasText);
}

const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment);
const hasText = (piece: Piece) => piece.text !== "";
const isSpace = (piece: Piece | undefined) => piece?.in === "both" && piece.text.trim() === "";

/** Changes with nothing but space between them read as one: all that was, then all that is. */
function readable(pieces: readonly Piece[]): Piece[] {
  const read: Piece[] = [];
  let [was, is] = ["", ""];
  const settle = () => {
    read.push({ text: was, in: "before" }, { text: is, in: "after" });
    [was, is] = ["", ""];
  };
  for (const [index, piece] of pieces.entries()) {
    const between = isSpace(piece) && was + is !== "" && index < pieces.length - 1;
    if (piece.in === "both" && !between) {
      settle();
      read.push(piece);
      continue;
    }
    if (piece.in !== "after") was += piece.text;
    if (piece.in !== "before") is += piece.text;
  }
  settle();
  return read;
}
