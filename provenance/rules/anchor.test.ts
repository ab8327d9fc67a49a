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
