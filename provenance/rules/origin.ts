import type { ActorKind } from "@/actors/vocabulary";

/** A link of a chain: the source's publisher first, then whom it relies on, outwards. */
export interface Link {
  id: string;
  kind: ActorKind;
}

export type Chain = readonly [Link, ...Link[]];

/** A claim as far as it tells where it comes from. */
export interface Told {
  chains: readonly Chain[];
  /** Of a statement: who said it. Where that ends a chain it is what was reported, not a link. */
  speakerId?: string | null;
}

/**
 * Where a citation's claim comes from: the last link before the first unnamed one, whose word it rests on from
 * there. The publisher, where it is the first link that is unnamed.
 */
export function originOfCitation(chain: Chain, speakerId: string | null = null): string {
  const links = withoutSpeaker(chain, speakerId);
  const unnamed = links.findIndex((link) => link.kind === "unnamed");
  return (links.at(unnamed === -1 ? -1 : Math.max(0, unnamed - 1)) ?? chain[0]).id;
}

/** Whether the publisher tells it with nobody in between. */
export function isFirstHand(chain: Chain, speakerId: string | null = null): boolean {
  return withoutSpeaker(chain, speakerId).length === 1;
}

/** The distinct origins of claims taken together: one and its other wordings, or all that a status rests on. */
export function originsOf(claims: readonly Told[]): string[] {
  return [
    ...new Set(
      claims.flatMap(({ chains, speakerId }) => chains.map((one) => originOfCitation(one, speakerId))),
    ),
  ];
}

function withoutSpeaker(chain: Chain, speakerId: string | null): readonly Link[] {
  return chain.length > 1 && chain.at(-1)?.id === speakerId ? chain.slice(0, -1) : chain;
}
