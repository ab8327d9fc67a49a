import { invalid } from "@/lib/errors";
import { actorsIndex } from "@/published/indexes/actors";
import { type Asked, type IndexPage, isIndexed } from "@/published/indexes/index-page";
import { meetingsIndex } from "@/published/indexes/meetings";
import { questionsIndex } from "@/published/indexes/questions";
import { sourcesIndex } from "@/published/indexes/sources";
import { statementsIndex } from "@/published/indexes/statements";
import { within } from "@/published/within";
import { resolveSlugs } from "@/reports";
import { actorLineFrom } from "@/syndication/api/actors";
import { type CollectionName, collections } from "@/syndication/api/collections";
import { meetingLineFrom } from "@/syndication/api/meetings";
import { questionLineFrom } from "@/syndication/api/questions";
import { sourceLineFrom } from "@/syndication/api/sources";
import { statementsFrom } from "@/syndication/api/statements";
import type { ApiContext } from "./context";
import { readAsked } from "./parameters";

/** A page of a collection as it is answered. */
interface ListAnswer {
  items: object[];
  /** The address of the next page; null on the last. */
  next: string | null;
}

/**
 * A page of a collection, as an address asks for it.
 * @throws RecordError `invalid`, naming the parameters whose values cannot be used.
 */
export async function listOf(
  name: CollectionName,
  search: URLSearchParams,
  context: ApiContext,
): Promise<ListAnswer> {
  const { db, siteUrl } = context;
  const { filters, page } = readAsked(search, collections[name].filters);
  if (page.after && !(await isIndexed(db, name, page.after)))
    throw invalid({ cursor: "Give what `next` says." });
  const { state: _, ...known } = await resolveSlugs(db, filters);
  const { items, next } = await within(patience, db, (bounded) =>
    lists[name]({ ...page, filters: known }, { ...context, db: bounded }),
  );
  if (!next) return { items, next };
  const onwards = new URLSearchParams(search);
  onwards.set("cursor", next);
  return { items, next: `${siteUrl}/api/v1/${name}?${onwards}` };
}

/** How long a list may be looked for, in milliseconds: few words in a long record take long not to be found. */
const patience = 5_000;

const lists: Record<CollectionName, (asked: Asked, context: ApiContext) => Promise<IndexPage<object>>> = {
  meetings: async (asked, { db, siteUrl, now }) =>
    shown(await meetingsIndex(db, asked, now), (line) => meetingLineFrom(line, siteUrl)),
  actors: async (asked, { db, siteUrl }) =>
    shown(await actorsIndex(db, asked), (line) => actorLineFrom(line, siteUrl)),
  statements: async (asked, { db, siteUrl }) => {
    const { items, next } = await statementsIndex(db, asked);
    return { items: statementsFrom(items, siteUrl), next };
  },
  sources: async (asked, { db, siteUrl }) =>
    shown(await sourcesIndex(db, asked), (line) => sourceLineFrom(line, siteUrl)),
  questions: async (asked, { db, siteUrl }) =>
    shown(await questionsIndex(db, asked), (line) => questionLineFrom(line, siteUrl)),
};

const shown = <Line>({ items, next }: IndexPage<Line>, show: (line: Line) => object) => ({
  items: items.map(show),
  next,
});
