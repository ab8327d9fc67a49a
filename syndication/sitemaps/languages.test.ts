import "@/lib/language/speaking";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { sitemapOf } from "./sitemaps";

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "url" });

test("each page is named in each language, with where it is in all of them", () => {
  const { urlset } = parser.parse(sitemapOf("meetings", ["talks"], "https://record.example"));
  const links = [
    { "@_rel": "alternate", "@_hreflang": "en", "@_href": "https://record.example/meetings/talks" },
    { "@_rel": "alternate", "@_hreflang": "uk", "@_href": "https://record.example/uk/meetings/talks" },
    { "@_rel": "alternate", "@_hreflang": "x-default", "@_href": "https://record.example/meetings/talks" },
  ];
  expect(urlset.url).toEqual([
    { loc: "https://record.example/meetings/talks", "xhtml:link": links },
    { loc: "https://record.example/uk/meetings/talks", "xhtml:link": links },
  ]);
});
