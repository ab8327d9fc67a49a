import { describe, expect, test } from "vitest";
import { plainDocument } from "./plain";

describe("a page as a document", () => {
  test.for<[what: string, html: string, plain: string]>([
    ["a script of Next's", 'a<script src="/_next/static/a.js" async=""></script>b', "ab"],
    ["a script within the page", 'a<script>self.__next_f.push([1,"</main>"])</script>b', "ab"],
    ["one with a name", 'a<script id="_R_">x</script>b', "ab"],
    ["one whose words look like an end", "a<script>'<!--<script>'//--></script>b", "ab"],
    ["one that is written large", "a<SCRIPT SRC=/_next/a.js></SCRIPT>b", "ab"],
    ["one that has no end", "a<script>b", "a"],
    ["the empty address of a form", '<form action="" method="POST">a</form>', '<form method="POST">a</form>'],
    ["no other address", '<form action="/search">a</form>', '<form action="/search">a</form>'],
    ["two in a row", "a<script>1</script><script>2</script>b", "ab"],
    ["a hint for scripts", 'a<link rel="preload" as="script" href="/_next/a.js"/>b', "ab"],
    ["a hint for modules", 'a<link rel="modulepreload" href="/_next/a.js"/>b', "ab"],
    ["marks between texts", "<p>2<!-- --> claims<!--$--><!--/$--></p>", "<p>2 claims</p>"],
  ])("has lost %s", ([, html, plain]) => {
    expect(plainDocument(html)).toBe(plain);
  });

  test.for<[what: string, html: string]>([
    ["its data", '<script type="application/ld+json">{"a":"<b>"}</script>'],
    ["a script of our own", '<script src="/reading.js" type="module" async=""></script>'],
    [
      "styles and fonts",
      '<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/f"/>',
    ],
    ["references and accents", "<p title='a&amp;b &quot;'>&lt;script&gt; é <b>x</B></p >"],
    ["what is left open", "<!DOCTYPE html><html><body><p>one<p>two<br><ul><li>x"],
    ["words in fields", "<textarea><script>typed</script></textarea><title><script></title>"],
    ["nothing", ""],
  ])("keeps %s as it was", ([, html]) => {
    expect(plainDocument(html)).toBe(html);
  });
});
