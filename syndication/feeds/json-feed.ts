import type { Feed } from "./feed";

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.home,
    feed_url: feed.json,
    authors: [{ name: "Onrecord" }],
    items: feed.entries.map(({ id, url, title, text, at }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: at,
      date_modified: at,
    })),
  });
}
