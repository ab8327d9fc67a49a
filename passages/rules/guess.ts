import type { Passage } from "@/passages/vocabulary";
import { markPassages } from "./mark-passages";
import type { Known } from "./reading";

/**
 * What a passage that somebody has selected would say on record: as the rules have the passage that it shares most
 * with, in its own place. Where they have marked nothing there, a statement of nobody in particular.
 * @param start In UTF-16 units, as `end`.
 */
export function guessFor(text: string, start: number, end: number, known: Known): Passage {
  const [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))];
  const shared = (one: Passage) => Math.min(one.end, to) - Math.max(one.start, from);
  const likeness = (one: Passage) => shared(one) / (one.end - one.start + to - from);
  const [best] = markPassages(text, known)
    .filter((one) => shared(one) > 0)
    .sort((one, other) => likeness(other) - likeness(one));
  const guess: Passage = best ?? { start: from, end: to, kind: "statement", form: "paraphrase", by: "rules" };
  return { ...guess, start: from, end: to };
}
