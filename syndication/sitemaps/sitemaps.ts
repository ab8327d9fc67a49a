import { addressIn, languages, mainLanguage } from "@/lib/language";
import type { MappedKind } from "@/published/sitemap";
import { xmlDocument } from "@/syndication/xml";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** How many pages one file has at most: with each language of a page, less than the 50,000 that the protocol allows. */
export const sitemapLength = 10_000;

/** Pages that every record has. */
const always = [
  ...["/", "/meetings", "/actors", "/questions", "/sources", "/changes"],
  ...["/search", "/methodology", "/for-programs"],
];

/** The index of the site maps: for each kind, after which numbers its further parts begin. */
export const sitemapIndex = (parts: Readonly<Record<MappedKind, readonly number[]>>, site: string): string =>
  xmlDocument({
    sitemapindex: {
      "@xmlns": namespace,
      sitemap: [
        { loc: `${site}/sitemaps/pages.xml` },
        ...Object.entries(parts).flatMap(([kind, ends]) => [
          { loc: `${site}/sitemaps/${kind}.xml` },
          ...ends.map((end) => ({ loc: `${site}/sitemaps/${kind}.xml?after=${end}` })),
        ]),
      ],
    },
  });

/** The site map of the pages that every record has. */
export const sitemapOfPages = (site: string): string => sitemap(always, site);

/** The site map of the pages of a kind. */
export const sitemapOf = (kind: MappedKind, names: readonly string[], site: string): string =>
  sitemap(
    names.map((name) => `/${kind}/${name}`),
    site,
  );

/** Each page once in every language, and each time with where it is in all of them. */
function sitemap(paths: readonly string[], site: string): string {
  const url = paths.flatMap((path) => {
    const inEach = languages().map((one) => ({ language: one, address: `${site}${addressIn(one, path)}` }));
    const links = [
      ...inEach,
      { language: "x-default", address: `${site}${addressIn(mainLanguage, path)}` },
    ].map(({ language, address }) => ({ "@rel": "alternate", "@hreflang": language, "@href": address }));
    return inEach.map(({ address }) => ({
      loc: address,
      ...(inEach.length > 1 && { "xhtml:link": links }),
    }));
  });
  return xmlDocument({
    urlset: { "@xmlns": namespace, "@xmlns:xhtml": "http://www.w3.org/1999/xhtml", url },
  });
}
