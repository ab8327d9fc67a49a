import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Marked } from "./marked";

const marked = (text: string, stems: string[], isExcerpt = false) =>
  renderToStaticMarkup(createElement(Marked, { text, stems, isExcerpt })).replaceAll(
    /<\/?span>| class="[^"]*"/g,
    "",
  );

describe("words that something was found by are marked", () => {
  it.each([
    ["Zelenskyy and Putin", ["zelenskyy"], "<mark>Zelenskyy</mark> and Putin"],
    ["They negotiate negotiations.", ["negoti"], "They <mark>negotiate</mark> <mark>negotiations</mark>."],
    ["“Élysée”–ELYSEE", ["elysee"], "“<mark>Élysée</mark>”–<mark>ELYSEE</mark>"],
    ["Володимир Зеленський", ["zelenskii"], "Володимир <mark>Зеленський</mark>"],
    ["王毅", ["毅"], "王<mark>毅</mark>"],
    ["Short words are whole: a us usa", ["us"], "Short words are whole: a <mark>us</mark> usa"],
    [
      "<script>alert(1)</script> & “b”",
      ["alert"],
      "&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt; &amp; “b”",
    ],
    ["<b>", ["b"], "&lt;<mark>b</mark>&gt;"],
    ["nothing", [], "nothing"],
    ["", ["x"], ""],
  ])("%s", (text, stems, expected) => {
    expect(marked(text, stems)).toBe(expected);
  });

  it("in the part of a long text that has them", () => {
    const long = `${"before ".repeat(100)}peace ${"after ".repeat(100)}`;
    const shown = marked(long, ["peace"], true);
    expect(shown).toMatch(/^… (before )+<mark>peace<\/mark>( after)+ …$/);
    expect(shown.length).toBeLessThan(330);
    expect(marked(long, [], true)).toMatch(/^before .* before …$/);
    expect(marked(`${"x".repeat(400)} peace`, ["peace"], true)).toBe("… <mark>peace</mark>");
    expect(marked(`${"x".repeat(1000)}`, ["x"], true)).toBe(`${"x".repeat(280)} …`);
  });
});
