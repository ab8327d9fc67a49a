/** What was typed one a line. */
export const linesOf = (text: string | null): string[] =>
  (text ?? "").split(/\r\n?|\n/).filter((line) => line.trim() !== "");
