import type { Passage } from "@/passages/vocabulary";
import { markedParts } from "./mark";
import { type Known, type Reading, readText } from "./reading";

/**
 * The passages of a text that look like facts, in order of where they begin; by rules over its words, its names and its
 * dates. Deterministic, and every part of each is a guess. Of two passages one lies in the other, or they are apart.
 */
export const markPassages = (text: string, known: Known): Passage[] => markedIn(readText(text, known));

/** As {@link markPassages}, of a text that is read already. */
export function markedIn(reading: Reading): Passage[] {
  const marked = markedParts(reading).map(({ line: _, ...passage }) => passage);
  return apart(marked.filter(({ start, end }) => start < end));
}

/** Without those that cross one before them. */
export function apart<P extends Pick<Passage, "start" | "end">>(passages: readonly P[]): P[] {
  const kept: P[] = [];
  for (const one of passages.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const crosses = kept.some(({ start, end }) => one.start < end && one.end > end && one.start > start);
    const isSame = kept.some(({ start, end }) => start === one.start && end === one.end);
    if (!crosses && !isSame) kept.push(one);
  }
  return kept;
}
