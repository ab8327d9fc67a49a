import type { Metadata } from "next";
import { addressIn, language, languages, mainLanguage } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { feedPaths } from "@/syndication/feeds/feed";

interface More {
  /** Where a page of a longer list begins. */
  before?: number | undefined;
  /** The title of the feeds of this page, where it has any. */
  feeds?: string;
  /** Whether other sites can show it as a card, by oEmbed. */
  isEmbeddable?: boolean;
}

/** Where a page is for good, and what machines take instead of it. */
export function alternatesOf(
  path: string,
  { before, feeds, isEmbeddable }: More = {},
): NonNullable<Metadata["alternates"]> {
  const { siteUrl, pageCacheMegabytes } = currentSettings();
  const paths = feedPaths(path === "/" ? "/changes" : path);
  const feed = (at: string) => [{ url: `${siteUrl}${at}`, title: feeds ?? "" }];
  const oEmbed = {
    url: `${siteUrl}/oembed?${new URLSearchParams({ url: `${siteUrl}${path}` })}`,
    title: feeds ?? "",
  };
  const here = `${path}${before ? `?before=${before}` : ""}`;
  const inEach = languages().map((one) => [one, `${siteUrl}${addressIn(one, here)}`]);
  return {
    canonical: `${siteUrl}${addressIn(language(), here)}`,
    languages: { ...Object.fromEntries(inEach), "x-default": `${siteUrl}${addressIn(mainLanguage, here)}` },
    types: {
      ...(feeds && {
        "application/atom+xml": feed(paths.atom),
        "application/feed+json": feed(paths.json),
        ...(isEmbeddable && { "application/json+oembed": [oEmbed] }),
      }),
      // Whether the page has changed is known from the pages that are kept.
      ...(!before &&
        pageCacheMegabytes > 0 && {
          "text/event-stream": `${siteUrl}/live?${new URLSearchParams({ page: addressIn(language(), path) })}`,
        }),
    },
  };
}
