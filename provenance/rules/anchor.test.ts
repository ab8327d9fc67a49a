import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { anchorsIn, type Quote } from "@/provenance/rules";

const found = (text: string, quote: Quote) => {
  const place = anchorsIn(text)(quote);
  return place && [place.start, text.slice(place.start, place.end)];
};

describe("a quote in a text", () => {
  const twice = "He said yes on Monday. She said yes on Friday.";
  it.each([
    ["the only one", "A day. It is off.", { exact: "It is off." }, [7, "It is off."]],
    ["the first where nothing tells which", twice, { exact: "said yes" }, [3, "said yes"]],
    ["by what stands before", twice, { exact: "said yes", prefix: "Monday. She " }, [27, "said yes"]],
    ["by what stands after", twice, { exact: "said yes", suffix: " on Friday." }, [27, "said yes"]],
    [
      "with other typography around it",
      "“No”, he said. «No», she said.",
      { exact: "no", suffix: '",  she' },
      [16, "No"],
    ],
    ["none", twice, { exact: "never", prefix: "He " }, null],
    ["none without words", twice, { exact: " ", prefix: "He " }, null],
    ["at the very beginning", "No. No.", { exact: "no", suffix: ". no" }, [0, "No"]],
    ["the first of several alike", "a no b. a no b.", { exact: "no", prefix: "a ", suffix: " b" }, [2, "no"]],
    [
      "as much of the surroundings as there is",
      "Yes and no. So no.",
      { exact: "no", prefix: "and so " },
      [15, "no"],
    ],
    ["with words left out", "A b c. A d c.", { exact: "a … c", prefix: "c. " }, [7, "A d c"]],
    ["none where the second part comes first", "c and a", { exact: "a … c" }, null],
    [
      "with words left out in brackets",
      "We met, then talked, then left.",
      { exact: "met [ ... ] left" },
      [3, "met, then talked, then left"],
    ],
    [
      "with words left out in parentheses",
      "We met and left.",
      { exact: "met (…) left" },
      [3, "met and left"],
    ],
    ["with letters of accents apart", "Cafe\u0301 talks", { exact: "caf\u00e9" }, [0, "Cafe\u0301"]],
    ["beside a mark that has no letter", "no \u0301\u0300 yes", { exact: "yes" }, [6, "yes"]],
    ["after spaces", "  no  yes", { exact: "no yes" }, [2, "no  yes"]],
    [
      "in Arabic, beside emoji",
      "🕊️ قال نعم. ثم قال نعم 🕊️",
      { exact: "قال نعم", prefix: "ثم " },
      [16, "قال نعم"],
    ],
  ] as const)("is %s", (_, text, quote, expected) => {
    expect(found(text, quote)).toEqual(expected);
  });

  it("is found where it was taken from, whatever else is said in the same words", () => {
    const word = fc.constantFrom("a", "b", "talks", "«так»", "🕊️");
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), (words, nth) => {
        const text = words.join(" ");
        const at = nth % words.length;
        const start = words.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
        const end = start + (words[at] ?? "").length;
        const quote = {
          exact: text.slice(start, end),
          prefix: text.slice(0, start),
          suffix: text.slice(end),
        };
        expect(anchorsIn(text)(quote)).toEqual({ start, end });
      }),
    );
  });

  it("takes no longer for a text of the same words over and over", () => {
    const text = "no ".repeat(60_000);
    expect(anchorsIn(text)({ exact: "no", prefix: "no no", suffix: "no no" })).not.toBeNull();
  });
});
