import type { ExcerptCheck } from "@/provenance/vocabulary";
import { comparable, type Place, partsOf, wholeWordsAt } from "./excerpt";

/** An excerpt and what stands right before and after it, as a TextQuoteSelector of W3C Web Annotation has them. */
export interface Quote {
  exact: string;
  prefix?: string | null;
  suffix?: string | null;
}

/**
 * Finds quotes in a text, typography, spacing and unseen characters aside: whole words, and where some are left out, the
 * parts one after another. Of words that occur more than once it takes the place whose surroundings are most like those
 * given, the first of several alike; null where they do not occur. The text is read once, however many quotes are
 * looked for.
 */
export function anchorsIn(captured: string): (quote: Quote) => Place | null {
  const { text, origins } = comparable(captured);
  return ({ exact, prefix, suffix }) => {
    const [first, ...others] = partsOf(exact);
    if (first === undefined) return null;
    const [before, after] = [comparable(prefix ?? "").text, comparable(suffix ?? "").text];
    let best: { at: number; end: number; alike: number } | null = null;
    for (let at = wholeWordsAt(text, first, 0); at >= 0; at = wholeWordsAt(text, first, at + 1)) {
      const end = endOf(text, others, at + first.length);
      if (end === null) break;
      const alike =
        sameAtEnd(text.slice(Math.max(0, at - before.length - 1), at).trimEnd(), before.trimEnd()) +
        sameAtStart(text.slice(end, end + after.length + 1).trimStart(), after.trimStart());
      if (!best || alike > best.alike) best = { at, end, alike };
      if (!before && !after) break;
    }
    if (!best) return null;
    const start = origins[best.at] ?? 0;
    const words = captured.slice(start, origins[best.end] ?? captured.length);
    return { start, end: start + words.trimEnd().length };
  };
}

/** Where an excerpt's words stand first in the captured text; null when they do not. */
export const placeOfExcerpt = (excerpt: string, captured: string): Place | null =>
  anchorsIn(captured)({ exact: excerpt });

/** Whether an excerpt's words stand in the captured text, as {@link anchorsIn} finds them; null: nothing to compare. */
export function checkExcerpt(excerpt: string | null, captured: string | null): ExcerptCheck {
  if (!excerpt) return "no_excerpt";
  if (captured === null) return "no_capture";
  return placeOfExcerpt(excerpt, captured) ? "found" : "not_found";
}

/** Where the last of the parts ends that stand one after another from there on; null where they do not. */
function endOf(text: string, parts: readonly string[], from: number): number | null {
  let end = from;
  for (const part of parts) {
    const at = wholeWordsAt(text, part, end);
    if (at < 0) return null;
    end = at + part.length;
  }
  return end;
}

function sameAtStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

function sameAtEnd(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one.at(-same - 1) === other.at(-same - 1)) same += 1;
  return same;
}
