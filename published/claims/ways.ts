import { groupBy } from "@/lib/group-by";
import { originOfCitation } from "@/provenance/rules";
import type { ActorName, ClaimModel } from "./model";
import { sameUtterances } from "./same-utterances";

/** One way by which claims reached a page: a publisher and whom it has them from, up to the origin. */
export interface Way {
  /** From the publisher to the last before the origin; empty where the origin published it itself. */
  through: ActorName[];
  /** How many claims came this way: an utterance counts once, however often it is told. */
  claims: number;
}

/** An origin, with everything that comes from it. */
export interface OriginWays {
  origin: ActorName;
  /** From whom it has it, as far as that is told: chains that begin with somebody unnamed, and so do not count. */
  beyond: [ActorName, ...ActorName[]][];
  /** The widest first. */
  ways: Way[];
  claims: number;
}

/** Published claims by the origins they come from, the one that most rests on first. As many as their independent origins. */
export function waysOf(claims: readonly ClaimModel[]): OriginWays[] {
  const published = claims.filter(({ state }) => state === "published");
  const told = sameUtterances(published).flatMap((group, claim) =>
    group.flatMap(({ citations, statement }) =>
      citations.map(({ chain }) => ({ claim, ...split(chain, statement?.speaker.id ?? null) })),
    ),
  );
  return [...groupBy(told, ({ origin }) => origin.id).values()]
    .flatMap((ofOrigin) => {
      const [first] = ofOrigin;
      if (!first) return [];
      const ways = [...groupBy(ofOrigin, ({ through }) => through.map(({ id }) => id).join()).values()].map(
        (same) => ({ through: same[0]?.through ?? [], claims: countOf(same) }),
      );
      return {
        origin: first.origin,
        beyond: distinct(ofOrigin.map(({ beyond }) => beyond)),
        ways: ways.toSorted((one, other) => other.claims - one.claims),
        claims: countOf(ofOrigin),
      };
    })
    .toSorted((one, other) => other.claims - one.claims || other.ways.length - one.ways.length);
}

function distinct(chains: readonly (readonly ActorName[])[]): [ActorName, ...ActorName[]][] {
  const byLinks = new Map(chains.map((chain) => [chain.map(({ id }) => id).join(), chain]));
  return [...byLinks.values()].flatMap(([first, ...more]) => (first ? [[first, ...more]] : []));
}

const countOf = (told: readonly { claim: number }[]) => new Set(told.map(({ claim }) => claim)).size;

/** A chain cut at its origin. The speaker at the end of a statement's chain is what was reported, and no link. */
function split(chain: ClaimModel["citations"][number]["chain"], speakerId: string | null) {
  const id = originOfCitation(chain, speakerId);
  const at = chain.findIndex((link) => link.id === id);
  const origin = chain[at] ?? chain[0];
  const beyond = chain.slice(at + 1).filter((link) => link.id !== speakerId);
  return { through: chain.slice(0, Math.max(at, 0)), origin, beyond };
}
