import type { Kind } from "@/published/search/candidates";

/** What the things of a kind are called, above a list of them. */
export const kindTitles: Record<Kind, string> = {
  meetings: "Meetings",
  actors: "Actors",
  statements: "Statements",
  sources: "Sources",
  questions: "Questions",
};

/** How many there are, as far as they were counted. */
export const countOf = ({ count, isMore }: { count: number; isMore: boolean }): string =>
  isMore ? `${count}+` : String(count);
