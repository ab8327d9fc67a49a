import { isSettled } from "@/published/stood/instant";
import { securityHeaders } from "@/server/security-headers";
import type { Address } from "./addresses";
import { type Bodies, bodiesOf, etagOf, versionOf } from "./bodies";
import type { Changes } from "./changes";
import { type Heads, headsOf } from "./heads";
import type { Rendered } from "./render";

/** A page as it is kept and sent. */
export interface Kept {
  status: number;
  etag: string;
  /** The same for the same page, whatever is said on top of it. */
  version: string;
  bodies: Bodies;
  heads: Heads;
  subjects: ReadonlySet<string> | "everything";
  /** The moment up to which nothing is known to have touched it; see {@link Changes}. */
  moment: number;
  /** In milliseconds since 1970: from when on it may read otherwise though nobody changes anything. */
  until: number;
  /** In milliseconds since 1970: when it was last known to be as things stand. */
  knownAt: number;
}

/** Of a page's headers, what belongs to the page; the rest is between the handler and whoever asked. */
const kept = ["content-type", "content-disposition", "link", "speculation-rules"] as const;

/** Shared caches (a CDN) take load away for seconds; browsers ask each time, and mostly hear that nothing changed. */
const briefly = "public, max-age=0, s-maxage=10";
/** A page as it stood at a moment that is past and settled never changes. */
const forever = "public, max-age=31536000, immutable";

const secure = securityHeaders(false);

const quarter = 15 * 60 * 1000;

/**
 * When a page told at an instant may read otherwise by itself: a meeting is overdue once a day ends, which everywhere
 * on earth is at a whole quarter of an hour.
 */
export const endOfQuarter = (now: number): number => (Math.floor(now / quarter) + 1) * quarter;

/** What is kept: pages and cards, pictures of them, calendars and feeds. */
const kinds = /^(?:text\/(?:html|calendar)|image\/png|application\/(?:atom\+xml|feed\+json))(?:;|$)/;

/** Whether an answer is one that every reader would get. */
export function mayBeKept({ status, headers }: Pick<Rendered, "status" | "headers">): boolean {
  const isKind = kinds.test(headers["content-type"] ?? "");
  return (status === 200 || status === 404) && isKind && headers["set-cookie"] === undefined;
}

/**
 * The page that an answer is kept as.
 * @param moment of {@link Changes}, and `now`, in milliseconds since 1970: when the handler was asked.
 */
export async function keptOf(
  address: Address,
  { status, headers, body, reads }: Rendered,
  { moment, now }: { moment: number; now: number },
): Promise<Kept> {
  const { instant } = address;
  const own = kept.flatMap((name): [string, string][] => (headers[name] ? [[name, headers[name]]] : []));
  const settled = status === 200 && instant !== undefined && isSettled(instant, new Date(now));
  const version = versionOf(body);
  const etag = etagOf(version);
  const bodies = await bodiesOf(body);
  const all = [
    ...secure(address.key),
    ...own,
    ["vary", "Accept-Encoding"],
    ["cache-control", settled ? forever : briefly],
    ["etag", etag],
    // An open page knows by it whether it is still as things stand: its own ETag a script cannot read.
    ["server-timing", `version;desc="${version}"`],
  ] as const;
  return {
    status,
    etag,
    version,
    bodies,
    heads: headsOf(all, bodies),
    // What there is none of yet may come to be by any change.
    subjects: status === 200 && address.dependsOn === "reads" ? reads : "everything",
    moment,
    until: endOfQuarter(now),
    knownAt: now,
  };
}

/** Roughly what a page takes of memory, in bytes. */
export function sizeOf({ bodies, subjects }: Kept, key: string): number {
  const ids = subjects === "everything" ? 0 : subjects.size;
  return Object.values(bodies).reduce((all, { length }) => all + length, 1000 + key.length * 2 + ids * 80);
}
