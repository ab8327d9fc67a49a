import "@citation-js/plugin-bibtex";
import { Cite } from "@citation-js/core";
import { describe, expect, test } from "vitest";
import { citationOf } from "./citation";

const site = "https://record.example";
const at = "2025-10-21T14:00:05.250Z";

describe("a page is quoted", () => {
  test("as of a moment, by the address of the page as it stood then", () => {
    const talks = { title: "Rubio–Lavrov talks", path: "/meetings/talks", at };
    const address = `${site}/meetings/talks/as-of/${at}`;
    const note = "As it stood on 21 October 2025, 14:00:05 UTC.";
    const { bibtex, csl, ...said } = citationOf(talks, site);
    expect(said).toEqual({ address, inWords: `“Rubio–Lavrov talks.” Onrecord. ${note} ${address}` });
    expect(bibtex.split("\n")).toEqual([
      "@misc{onrecord-meetings-talks,",
      "  title = {{Rubio–Lavrov talks}},",
      "  howpublished = {Onrecord},",
      "  year = {2025},",
      "  month = {10},",
      "  date = {2025-10-21},",
      `  note = {${note}},`,
      `  url = {${address}}`,
      "}",
    ]);
    expect(JSON.parse(csl)).toEqual({
      id: "onrecord-meetings-talks",
      type: "webpage",
      title: "Rubio–Lavrov talks",
      "container-title": "Onrecord",
      language: "en",
      issued: { "date-parts": [[2025, 10, 21]] },
      note,
      URL: address,
    });
  });

  test("without one where there are no pages as of one", () => {
    const question = { title: "Is it?", path: "/questions/is-it", at: null };
    const { address, inWords, bibtex, csl } = citationOf(question, site);
    expect(address).toBe(`${site}/questions/is-it`);
    expect(inWords).toBe(`“Is it?” Onrecord. ${site}/questions/is-it`);
    expect(bibtex).not.toMatch(/year|month|date|note/);
    expect(JSON.parse(csl)).not.toHaveProperty("issued");
  });

  test.for([
    "50% & $5 of #1_a {b} ~c^d \\input{/etc/passwd}",
    "Переговори Сибіги й Рубіо",
    "https://elsewhere.example/x.json",
    "@misc{evil, title = {x}}",
    "}, author = {evil",
    "}}, author = {evil},\n% {{",
    "$x$ \\\\ \"y\" 'z' -- --- …",
  ])("whatever its title is: %s", (title) => {
    const { bibtex, csl } = citationOf({ title, path: "/meetings/x", at }, site);
    expect(JSON.parse(csl)).toMatchObject({ title });
    const [read, ...more] = new Cite(bibtex).data;
    expect(more).toEqual([]);
    expect(read).not.toHaveProperty("author");
    expect(read).toMatchObject({ URL: `${site}/meetings/x/as-of/${at}` });
    const words = (text: unknown) => String(text).match(/[\p{L}\d]+/gu);
    expect(words(read?.["title"])).toEqual(words(title));
  });
});
