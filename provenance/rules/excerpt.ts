import type { ExcerptCheck } from "@/provenance/vocabulary";

/** Text as excerpts are compared: without typography, case and spacing. */
export const foldForComparison = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201A\u2039\u203A]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Whether an excerpt's words stand in the captured text, typography and spacing aside; null: nothing to compare. */
export function checkExcerpt(excerpt: string | null, captured: string | null): ExcerptCheck {
  if (!excerpt) return "no_excerpt";
  if (captured === null) return "no_capture";
  return foldForComparison(captured).includes(foldForComparison(excerpt)) ? "found" : "not_found";
}
