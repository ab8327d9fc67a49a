import { expect, test } from "vitest";
import { readArticle } from "./article.mjs";

const url = "https://news.example/world/talks?utm_source=x";

const read = (html: string) => readArticle(html, url);

const paragraphs = [
  "The talks were put off on Tuesday, the ministry said, and nobody would name another day for them.",
  "“We are not ready,” said the spokeswoman, who asked for patience, and left without a further word.",
  "Diplomats in three capitals, asked about it, said that they had heard of no new date, nor expected one.",
];

const page = (head: string, body = paragraphs.map((one) => `<p>${one}</p>`).join("\n")) =>
  `<!doctype html><html lang="en-gb"><head>${head}</head><body>
  <nav><a href="/">Home</a></nav><article><h1>Talks put off</h1>${body}</article><footer>Imprint</footer></body></html>`;

const jsonLd = (what: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...what })}</script>`;

test("a page says what it is in JSON-LD, and its words are read without what stands around them", () => {
  const head = jsonLd({
    "@type": "NewsArticle",
    headline: "Talks put off",
    datePublished: "2025-10-21T09:30:00+02:00",
    author: [{ "@type": "Person", name: "Ada Byron" }],
    publisher: { "@type": "Organization", name: "The Example" },
  });
  expect(
    read(
      page(`<title>Talks put off - The Example</title>
    <link rel="canonical" href="/world/talks#top">${head}`),
    ),
  ).toEqual({
    title: "Talks put off",
    publisher: "The Example",
    authors: "Ada Byron",
    published: "2025-10-21T07:30Z",
    language: "en-GB",
    canonical: "https://news.example/world/talks",
    text: paragraphs.join("\n\n"),
  });
});

test("a page says what it is in Open Graph and in plain elements", () => {
  const og = `<meta property="og:title" content="Talks put off"><meta property="og:site_name" content="The Example">
    <meta name="author" content="Ada Byron"><meta property="article:published_time" content="2025-10-21T00:00:00+03:00">`;
  expect(read(page(og))).toMatchObject({
    title: "Talks put off",
    publisher: "The Example",
    authors: "Ada Byron",
    published: "2025-10-21",
  });
  expect(read(page('<meta name="dc.date" content="2025-10-21">'))).toMatchObject({
    published: "2025-10-21",
  });
});

test("nothing on a page is run, and nothing that it says leads elsewhere", () => {
  const article = read(
    page(
      `<title>\u202eT\u0000itle</title><link rel="canonical" href="https://elsewhere.example/">
      <meta property="article:published_time" content="tomorrow"><script>document.title = "run"; process.exit(1)</script>`,
      `${paragraphs.map((one) => `<p>${one}</p>`).join("")}<p><img src=x onerror="document.title='run'"></p>
      <script>document.body.innerHTML = "run"</script><iframe src="javascript:run()"></iframe>`,
    ),
  );
  expect(article).toMatchObject({
    canonical: null,
    published: null,
    text: ["Talks put off", ...paragraphs].join("\n\n"),
  });
  expect(article?.title).toBe("T itle");
});
