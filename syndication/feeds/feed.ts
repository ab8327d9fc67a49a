import type { Change } from "@/published/history/changes";
import { addressOf, people, titleOf, verdictOf } from "@/published/history/headline";
import type { History } from "@/published/history/history-of";
import { inWords } from "@/published/history/in-words";
import type { Followed } from "@/published/history/subjects";

/** How many entries a feed has at most, the latest. */
export const feedLength = 50;

/** What can be followed: everything, or what concerns one meeting, actor or question. */
export interface Feed {
  title: string;
  subtitle: string;
  /** The address of the page that it is about. */
  home: string;
  /** Where it is as Atom and as JSON Feed. */
  atom: string;
  json: string;
  /** RFC 3339, UTC. */
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Permanent: names the act, and nothing else ever. */
  id: string;
  url: string;
  title: string;
  text: string;
  /** RFC 3339, UTC. */
  at: string;
}

/** Where the feeds of a page are, by the path of the page. */
export const feedPaths = (page: string) =>
  page === "/changes"
    ? { atom: "/changes.atom", json: "/changes.json" }
    : { atom: `${page}/feed.atom`, json: `${page}/feed.json` };

/** Everything that was published, corrected or retracted. */
export const feedOfAll = (changes: readonly Change[], site: string): Feed =>
  feed("Onrecord: changes", "/changes", changes, site);

/** What was published, corrected or retracted about one thing. */
export const feedOf = (kind: Followed, history: History, site: string): Feed =>
  feed(`${history.title} — Onrecord`, `/${kind}s/${history.key}`, history.changes, site, history.title);

function feed(title: string, page: string, changes: readonly Change[], site: string, about?: string): Feed {
  const { atom, json } = feedPaths(page);
  return {
    title,
    subtitle: "What was published, corrected or retracted, the latest first.",
    home: `${site}${page}`,
    atom: `${site}${atom}`,
    json: `${site}${json}`,
    updated: changes[0]?.at ?? "1970-01-01T00:00:00.000Z",
    entries: changes.map((change) => entryOf(change, site, about)),
  };
}

/** @param about the title of what all entries are about, and that need not be named with each. */
export function entryOf(change: Change, site: string, about?: string): FeedEntry {
  return {
    id: `urn:uuid:${change.id}`,
    url: `${site}${addressOf(change)}`,
    title: `${verdictOf(change)}: ${titleOf(change, about)}`,
    text: textOf(change),
    at: change.at,
  };
}

/** What was published, in full; of a correction the note and what it changed; of a retraction the note. */
function textOf(change: Change): string {
  const { after, before, differences, merged } = change;
  const verdict = verdictOf(change);
  const note = before === null ? null : after?.publicNote;
  const published = before === null && after ? inWords(after) : [];
  const changed = verdict === "Retracted" ? [] : differences;
  return [
    note && `Note: ${note}`,
    merged && mergedText(change.kind, merged, verdict === "Merged"),
    ...published.map(({ label, text }) => `${label}: ${text}`),
    ...changed.map(
      ({ label, pieces }) =>
        `${label}, before: ${side(pieces, "before")}\n${label}, now: ${side(pieces, "after")}`,
    ),
    people(change),
  ]
    .filter(Boolean)
    .join("\n");
}

function mergedText(kind: Change["kind"], merged: string, isMerged: boolean): string {
  if (kind === "question")
    return isMerged
      ? `Until then a question of its own: ${merged}`
      : `A question of its own again: ${merged}`;
  return isMerged ? `Until then also on record as ${merged}.` : `${merged} is on record by itself again.`;
}

const side = (pieces: Change["differences"][number]["pieces"], which: "before" | "after") =>
  pieces.flatMap((piece) => (piece.in === which || piece.in === "both" ? piece.text : [])).join("") || "—";
