import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { passageOf } from "./passage";
import { checkExcerpt } from "./rules";

describe("an excerpt in the passage it comes from", () => {
  it.each([
    ["as it stands", "He said yes, then left.", "said yes", "said yes"],
    ["with other quotation marks", "It is “very deep” work.", 'is "very deep" work', "is “very deep” work"],
    ["with other spacing", "One\n\n  two three", "one two", "One\n\n  two"],
    ["at the end, spaces aside", "One two  \n", "two", "two"],
    ["with characters that fold to several", "A ﬁne İstanbul day", "fine i̇stanbul", "ﬁne İstanbul"],
    ["with soft hyphens in it", "A se\u00adri\u00adous talk", "serious", "se\u00adri\u00adous"],
    ["with words left out", "We are, as I said, done.", "we are … done", "We are, as I said, done"],
    ["where it is a whole word", "The report of the port", "port", "port"],
    ["in another script", "Он сказал: «да».", 'сказал: "да"', "сказал: «да»"],
  ])("is found %s", (_, captured, excerpt, found) => {
    const passage = passageOf(captured, { exact: excerpt });
    expect(passage?.found).toBe(found);
    expect(`${passage?.before}${passage?.found}${passage?.after}`).toBe(captured);
  });

  it("is not found where it does not stand", () => {
    expect(passageOf("One two", { exact: "three" })).toBeNull();
    expect(passageOf("One two", { exact: "  " })).toBeNull();
  });

  it("keeps only what is near", () => {
    const passage = passageOf(`${"before ".repeat(200)}HERE${" after".repeat(200)}`, { exact: "here" });
    expect(passage?.found).toBe("HERE");
    expect(passage?.before).toMatch(/^…(before )+$/);
    expect(passage?.after).toMatch(/^( after)+…$/);
  });

  it("is found in plain text whenever the check finds it", () => {
    const word = fc.stringMatching(/^[a-zA-Z,.“”]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, one, other) => {
        const from = one % words.length;
        const excerpt = words.slice(from, from + 1 + (other % 5)).join(" ");
        const captured = words.join("\n ");
        expect(checkExcerpt(excerpt, captured)).toBe("found");
        expect(passageOf(captured, { exact: excerpt })).not.toBeNull();
      }),
    );
  });
});
