import type { Feed, FeedEntry } from "./feed";

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.home,
    feed_url: feed.json,
    authors: [{ name: "Onrecord" }],
    items: feed.entries.map(itemOf),
  });
}

/** An item of a JSON Feed. */
export const itemOf = ({ id, url, title, text, at }: FeedEntry) => ({
  id,
  url,
  title,
  content_text: text,
  date_published: at,
  date_modified: at,
});
