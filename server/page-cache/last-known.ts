import { bodiesOf, etagOf, versionOf } from "./bodies";
import { headsOf, replacing, valueIn } from "./heads";
import type { Kept } from "./kept";

const inWords = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** Before everything else on the page, where it is in nobody's way and everybody's sight. */
const bodyBegins = "<body>";

/** When a page that says that it is the last known one is over: it never is as things stand. */
const over = 0;

/**
 * The page with a line at its top that says when it was last known to be as things stand. A picture, a feed or a calendar
 * stays as it was: of those the headers alone say so.
 */
export async function lastKnownPage(page: Kept): Promise<Kept> {
  if (page.until === over) return page;
  const isPage = valueIn(page.heads.unchanged, "content-type")?.startsWith("text/html");
  const identity = isPage ? withLine(page) : page.bodies.identity;
  const etag = etagOf(versionOf(identity));
  const bodies = isPage ? await bodiesOf(identity) : page.bodies;
  const headers = replacing(page.heads.unchanged, { "cache-control": "no-store", etag });
  return { ...page, etag, bodies, heads: headsOf([headers], bodies), until: over };
}

function withLine({ knownAt, bodies }: Kept): Buffer {
  const at = new Date(knownAt);
  const line = `<aside class="last-known" role="status">This page cannot be brought up to date just now. It is as it stood on <time datetime="${at.toISOString()}">${inWords.format(at)} UTC</time>.</aside>`;
  return Buffer.from(bodies.identity.toString().replace(bodyBegins, `${bodyBegins}${line}`));
}

/** In seconds since it was last known: its age, and that it is beyond its time to live (RFC 9211: a negative one). */
export function ageOf(page: Kept, now: number): Record<string, string> {
  const age = Math.max(0, Math.floor((now - page.knownAt) / 1000));
  return { age: String(age), "cache-status": `Onrecord; hit; ttl=${-age || 0}` };
}
