import type { MappedKind } from "@/published/sitemap";
import { xmlDocument } from "@/syndication/xml";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** How many addresses one file has at most: a fifth of what the protocol lets it have. */
export const sitemapLength = 10_000;

/** Pages that every record has. */
const always = ["/", "/meetings", "/actors", "/questions", "/sources", "/changes", "/methodology"];

/** The index of the site maps: for each kind, after which names its further parts begin. */
export const sitemapIndex = (parts: Readonly<Record<MappedKind, readonly string[]>>, site: string): string =>
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
export const sitemapOfPages = (site: string): string => sitemap(always.map((path) => `${site}${path}`));

/** The site map of the pages of a kind. */
export const sitemapOf = (kind: MappedKind, names: readonly string[], site: string): string =>
  sitemap(names.map((name) => `${site}/${kind}/${name}`));

const sitemap = (addresses: readonly string[]) =>
  xmlDocument({ urlset: { "@xmlns": namespace, url: addresses.map((loc) => ({ loc })) } });
