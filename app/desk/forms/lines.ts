/** The lines of a text area that hold one item each; empty ones are left out. */
export const linesOf = (text: string | null): string[] =>
  (text ?? "").split(/\r\n?|\n/).filter((line) => line.trim() !== "");
