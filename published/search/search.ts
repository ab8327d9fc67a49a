import type { Reading } from "@/published/connection";
import { candidates, type Kind, mostRanked } from "./candidates";
import { type Facets, readFacets } from "./facets";
import { type Asked, narrowed, type Problems } from "./filters";
import { type Hits, readHits } from "./hits";
import { readTyped } from "./typed";

export interface Group<K extends Kind = Kind> {
  kind: K;
  /** How many fit; at most {@link mostRanked}. */
  count: number;
  /** Whether more fit than were counted. */
  isMore: boolean;
  hits: Hits[K][];
  /** The id to give as `after` for what follows; null where nothing does. */
  next: string | null;
}
export type AnyGroup = { [K in Kind]: Group<K> }[Kind];

export interface SearchModel {
  /** What is found of each kind that could be, those with nothing left out, the likeliest first. */
  groups: AnyGroup[];
  facets: Facets;
  actor: { id: string; name: string } | null;
  /** What words in a text begin with, or are, that it is found by. */
  stems: string[];
  problems: Problems;
}

/** How many of a kind are shown among those of others, and alone. */
const shown = { together: 5, alone: 20 };

/** What is found by what somebody typed: a few of each kind or, of one kind, a page after an id. */
export async function search(
  db: Reading,
  asked: Asked & { after?: string | undefined },
  now: Date,
): Promise<SearchModel> {
  const q = asked.q ?? "";
  const [typed, narrow] = await Promise.all([readTyped(db, q), narrowed(db, asked)]);
  const { actor, problems } = narrow;
  const nothing = { groups: [], facets: { statuses: [], years: [], actors: [] }, actor, stems: [], problems };
  if (Object.keys(problems).length > 0 || (typed.folded === "" && !actor)) return nothing;
  const wanted = [typed.folded === "" ? null : typed.asked, actor && `'${actor.id}'`].filter(
    (part) => part !== null,
  );
  const whole = { ...typed, asked: wanted.map((part) => `(${part})`).join(" & ") };
  const found = await Promise.all(
    narrow.kinds.map(async (kind) => ({ kind, ids: await candidates(db, kind, whole, narrow) })),
  );
  const isAlone = Boolean(asked.type);
  const [groups, facets] = await Promise.all([
    Promise.all(
      found
        .filter(({ ids }) => ids.length > 0)
        .map(({ kind, ids }) => group(db, kind, ids, isAlone, asked.after, now)),
    ),
    readFacets(db, new Map(found.map(({ kind, ids }) => [kind, ids.slice(0, mostRanked)]))),
  ]);
  return { groups, facets, actor, stems: typed.stems, problems };
}

async function group<K extends Kind>(
  db: Reading,
  kind: K,
  ids: readonly string[],
  isAlone: boolean,
  after: string | undefined,
  now: Date,
): Promise<AnyGroup> {
  const ranked = ids.slice(0, mostRanked);
  const from = isAlone && after ? ranked.indexOf(after) + 1 : 0;
  const page = ranked.slice(from, from + (isAlone ? shown.alone : shown.together));
  const hits: Hits[K][] = await readHits[kind](db, page, now);
  const place = new Map(page.map((id, index) => [id, index]));
  const inOrder = hits.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  const isLast = from + page.length >= ranked.length;
  return {
    kind,
    count: ranked.length,
    isMore: ids.length > mostRanked,
    hits: inOrder,
    next: isLast ? null : (page.at(-1) ?? null),
  } as Group<K> as AnyGroup;
}
