import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** Longer than any article: beyond that a page is a list, or made to be read for ever. */
const mostElements = 20_000;

/** Where a page gives its day, besides JSON-LD and Open Graph, which Readability knows. */
const days = [
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="date"]',
  "article time[datetime]",
].join();

/** Reads a page as its readers see it; its scripts are text like any other, and are not run. */
export function readArticle(html, url) {
  const { document } = parseHTML(html);
  const of = (selector, attribute) => plain(document.querySelector(selector)?.getAttribute(attribute));
  const day = document.querySelector(days);
  const found = {
    published: day?.getAttribute("datetime") ?? day?.getAttribute("content") ?? null,
    language: of("html[lang]", "lang") ?? of('meta[property="og:locale"]', "content"),
    canonical: of('link[rel="canonical"]', "href"),
    title: of('meta[property="og:title"]', "content") ?? plain(document.title),
  };
  // It takes the document apart.
  const article = new Readability(document, { maxElemsToParse: mostElements }).parse();
  return {
    title: plain(article?.title) ?? found.title,
    publisher: plain(article?.siteName),
    authors: plain(article?.byline),
    published: dateOf(article?.publishedTime) ?? dateOf(found.published),
    language: languageOf(found.language ?? article?.lang),
    canonical: sameHost(found.canonical, url),
    text: wordsOf(article?.content),
  };
}

/** The words of an article with a line for each of its paragraphs. */
function wordsOf(content) {
  if (!content) return null;
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  // biome-ignore lint/performance/useDomNodeTextContent: it breaks lines where elements do; nothing is laid out here
  const lines = document.body.innerText.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return lines.filter((line) => line !== "").join("\n\n") || null;
}

/** On one line, without what nobody can see. */
function plain(text) {
  const seen = text?.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return seen ? seen.normalize("NFC") : null;
}

/** A time at midnight is how many systems write a day. */
function dateOf(text) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?.*))?$/.exec(text?.trim() ?? "") ?? [];
  if (!day || Number.isNaN(Date.parse(day))) return null;
  const at = new Date(`${day}T${time}`);
  const isInstant = time && /(?:Z|[+-]\d\d:?\d\d)$/.test(time) && !Number.isNaN(at.getTime());
  if (!isInstant || /^00:00(?::00)?(?!\d|:)/.test(time)) return day;
  return `${at.toISOString().slice(0, 16)}Z`;
}

function languageOf(tag) {
  try {
    const locale = new Intl.Locale((tag ?? "").replace("_", "-"));
    return locale.language.length <= 3 ? locale.toString() : null;
  } catch {
    return null;
  }
}

function sameHost(canonical, from) {
  if (!canonical || !URL.canParse(canonical, from)) return null;
  const [url, base] = [new URL(canonical, from), new URL(from)];
  url.hash = "";
  return url.hostname === base.hostname && /^https?:$/.test(url.protocol) ? url.href : null;
}
