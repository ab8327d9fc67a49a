import { groupBy } from "@/lib/group-by";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { sameUtterances } from "@/published/claims/same-utterances";

/** What a page rests on. These are numbers of the whole page, and stand beside no status. */
export interface Totals {
  /** Each with how many claims rest on it: an utterance counts once, however often it is told. The most first. */
  sources: { id: string; title: string; publisher: ActorName; claims: number }[];
  /** Distinct origins over all that is published. */
  independentOrigins: number;
}

export function totalsOf(claims: readonly ClaimModel[]): Totals {
  const published = claims.filter(({ state }) => state === "published");
  const cited = sameUtterances(published).flatMap((group, claim) =>
    group.flatMap(({ citations }) => citations.map(({ source, chain }) => ({ source, chain, claim }))),
  );
  const sources = [...groupBy(cited, ({ source }) => source.id).values()].flatMap((uses) => {
    const [first] = uses;
    if (!first) return [];
    const { source, chain } = first;
    const rests = new Set(uses.map(({ claim }) => claim));
    return [{ id: source.id, title: source.title, publisher: chain[0], claims: rests.size }];
  });
  return {
    sources: sources.toSorted((one, other) => other.claims - one.claims),
    independentOrigins: new Set(published.flatMap(({ origins }) => origins.map(({ id }) => id))).size,
  };
}
