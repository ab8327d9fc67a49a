import { describe, expect, it } from "vitest";
import { checkExcerpt, overlaps, type Span } from "./rules";

const day = (text: string): Span => ({
  earliest: new Date(`${text}T00:00:00Z`),
  latest: new Date(`${text}T23:59:59.999Z`),
});
const always: Span = { earliest: null, latest: null };

describe("two spans", () => {
  it.each<[string, Span, Span, boolean]>([
    ["of the same day overlap", day("2025-10-21"), day("2025-10-21"), true],
    ["of neighbouring days do not", day("2025-10-21"), day("2025-10-22"), false],
    [
      "overlap when one never ends",
      { earliest: new Date("2025-01-01"), latest: null },
      day("2025-10-21"),
      true,
    ],
    ["overlap when one has no bounds", always, day("1999-01-01"), true],
    [
      "do not when one ends before",
      { earliest: null, latest: new Date("2024-12-31") },
      day("2025-10-21"),
      false,
    ],
  ])("%s", (_, one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });
});

describe("an excerpt", () => {
  it.each([
    [
      "stands in the text",
      "very deep and serious",
      "She said “very deep and serious” work is done.",
      "found",
    ],
    [
      "with other quotation marks",
      'in "an awkward" position',
      "put them in ‘an awkward’ position",
      "not_found",
    ],
    ["with typographic quotation marks", 'a "deal"', "it was a «deal»", "found"],
    ["across a line break", "deep and serious", "deep\n  and serious", "found"],
    ["with typographic apostrophes", "the minister's 'word'", "the minister’s ‘word’", "found"],
    ["with another dash", "the Rubio-Lavrov talks", "the Rubio–Lavrov talks", "found"],
    ["in capitals, and letters drawn as one", "fine work", "FINE work, or ﬁne work", "found"],
    ["with spaces around it", " deep\t", "work so deep.", "found"],
    ["in a capture of nothing", "deep", "", "not_found"],
    ["without its soft hyphens", "very serious work", "very seri\u00adous work", "found"],
    ["with soft hyphens of its own", "very seri\u00adous", "very serious work", "found"],
    ["without zero-width characters", "deep work", "deep\u200b \ufeffwo\u200drk\u2060", "found"],
    ["with accents composed otherwise", "in Medell\u00edn", "in Medelli\u0301n", "found"],
    ["with words left out", "We are … done here", "“We are, as I said, done here.”", "found"],
    [
      "with words left out in brackets",
      "We are […] done [...] today",
      "We are quite done here, today.",
      "found",
    ],
    ["with words left out in another order", "done … We are", "We are done.", "not_found"],
    ["with the same words twice", "talks … talks", "The talks ended.", "not_found"],
    ["where the text leaves words out itself", "Well… no", "“Well… no,” he said.", "found"],
    ["with nothing but what is left out", "[…]", "We are … done.", "not_found"],
    ["as half a word", "port", "a report of the airports", "not_found"],
    ["as half a word with other letters", "лаврo", "Лаврова", "not_found"],
    ["as the beginning of a word alone", "talks were cancel", "the talks were cancelled", "not_found"],
    ["first as half a word, then whole", "port", "a report from the port", "found"],
    ["before an apostrophe", "Russia", "Russia’s position", "found"],
    ["in a script without spaces", "会谈", "外长会谈取消", "found"],
    ["in other words", "deep and earnest", "deep and serious", "not_found"],
    ["without a capture", "deep", null, "no_capture"],
    ["that is none", null, "deep", "no_excerpt"],
  ] as const)("%s", (_, excerpt, captured, expected) => {
    expect(checkExcerpt(excerpt, captured)).toBe(expected);
  });
});
