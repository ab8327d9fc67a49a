import { xmlDocument } from "@/syndication/xml";
import type { Feed } from "./feed";

const link = (rel: "self" | "alternate", type: string, href: string) => ({
  "@rel": rel,
  "@type": type,
  "@href": href,
});

/** A feed as Atom (RFC 4287). */
export const atomOf = (feed: Feed): string =>
  xmlDocument({
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      id: feed.atom,
      title: feed.title,
      subtitle: feed.subtitle,
      updated: feed.updated,
      link: [
        link("self", "application/atom+xml", feed.atom),
        link("alternate", "text/html", feed.home),
        link("alternate", "application/feed+json", feed.json),
      ],
      author: { name: "Onrecord" },
      entry: feed.entries.map(({ id, url, title, text, at }) => ({
        id,
        title,
        updated: at,
        published: at,
        link: link("alternate", "text/html", url),
        content: { "@type": "text", "#text": text },
      })),
    },
  });
