import { groupBy } from "@/lib/group-by";
import { originOfCitation } from "@/provenance/rules";
import type { ActorName, CitationModel, ClaimModel } from "./model";
import { sameUtterances } from "./same-utterances";

/** What comes through an outlet: what it found out itself, and what it has from others. */
export interface OwnAndRepeated {
  /** The published claims that do, each with those of its citations alone in which the outlet is a link. */
  through: ClaimModel[];
  /** Those that rest on its own word, whether it has them from others too. An utterance is one of them. */
  own: ClaimModel[];
  /** Those that it only has from others. */
  repeated: ClaimModel[];
  /** From whom, with how many; most first. */
  from: { origin: ActorName; claims: number }[];
}

/** @param claims in whose chains the outlet is a link, the latest first. */
export function ownAndRepeated(claims: readonly ClaimModel[], outletId: string): OwnAndRepeated {
  const isThrough = ({ chain }: CitationModel) => chain.some(({ id }) => id === outletId);
  const through = claims
    .filter(({ state }) => state === "published")
    .map((claim) => ({ ...claim, citations: claim.citations.filter(isThrough) }));
  const told = sameUtterances(through).flatMap((group) => {
    const [claim] = group;
    const origins = group.flatMap(({ citations, statement }) =>
      citations.flatMap(({ chain }) => originBehind(chain, outletId, statement?.speaker.id ?? null)),
    );
    return claim ? { claim, origins } : [];
  });
  const isOwn = ({ origins }: (typeof told)[number]) => origins.some(({ id }) => id === outletId);
  const repeated = told.filter((one) => !isOwn(one));
  const named = repeated.flatMap(({ origins }) => [...new Map(origins.map((one) => [one.id, one])).values()]);
  return {
    through,
    own: told.filter(isOwn).map(({ claim }) => claim),
    repeated: repeated.map(({ claim }) => claim),
    from: [...groupBy(named, ({ id }) => id).values()]
      .flatMap(([origin, ...more]) => (origin ? { origin, claims: 1 + more.length } : []))
      .toSorted((one, other) => other.claims - one.claims),
  };
}

/** Where an outlet has it from, by the links from it outwards; itself, where it names nobody. */
function originBehind(
  chain: CitationModel["chain"],
  outletId: string,
  speakerId: string | null,
): ActorName[] {
  const [first, ...others] = chain.slice(chain.findIndex(({ id }) => id === outletId));
  if (!first) return [];
  const id = originOfCitation([first, ...others], speakerId);
  return [first, ...others].filter((link) => link.id === id).slice(0, 1);
}
