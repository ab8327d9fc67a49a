import { expect, test } from "vitest";
import { readBytes } from "./read-bytes";

const url = "https://news.example/world/talks?utm_source=x";

const read = (html: string | Uint8Array, contentType = "text/html", limit?: number) =>
  readBytes({ bytes: typeof html === "string" ? Buffer.from(html) : html, contentType, url }, limit);

const paragraphs = [
  "The talks were put off on Tuesday, the ministry said, and nobody would name another day for them.",
  "“We are not ready,” said the spokeswoman, who asked for patience, and left without a further word.",
  "Diplomats in three capitals, asked about it, said that they had heard of no new date, nor expected one.",
];

test("words are read in the encoding that the server names, or the page", async () => {
  const kyiv = Buffer.from([0xca, 0xe8, 0xbf, 0xe2]);
  const long = paragraphs.map((one) => `<p>${one}</p>`).join("");
  const cyrillic = (head: string) =>
    Buffer.concat([
      Buffer.from(`<html><head>${head}</head><body><article><p>`),
      kyiv,
      Buffer.from(`</p>${long}`),
    ]);
  const named = await read(cyrillic(""), "text/html; charset=windows-1251");
  expect(named?.text).toMatch(/^Київ\n/);
  expect((await read(cyrillic('<meta charset="windows-1251">')))?.text).toMatch(/^Київ\n/);
  expect(await read("Just words.\n\nMore.", "text/plain; charset=utf-8")).toMatchObject({
    title: null,
    text: "Just words.\n\nMore.",
  });
});

test("a page made to keep its reader busy is given up", async () => {
  const hostile = {
    deep: "<div>".repeat(200_000),
    wide: "<p>a, b</p>".repeat(200_000),
    tables: "<table><tr><td>".repeat(50_000),
    brackets: `<script type="application/ld+json">${"[".repeat(2_000_000)}</script>`,
  };
  for (const [name, html] of Object.entries(hostile)) {
    const article = await read(html, "text/html", 1000);
    expect([name, article?.text ?? null]).toEqual([name, null]);
  }
  expect(await read("")).toBeNull();
});
